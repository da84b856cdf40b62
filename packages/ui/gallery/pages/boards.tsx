import { useState } from 'react';
import { Board } from '../../src/board.tsx';
import { useSay } from '../say.tsx';

const stages = ['todo', 'doing', 'done'] as const;

/** Work on its way through three states. */
export function Boards() {
  const say = useSay();
  const [places, setPlaces] = useState<Record<string, string>>({ vase: 'todo', lamp: 'todo', bowl: 'doing' });
  const labels = {
    todo: say('To do', 'Zu erledigen'),
    doing: say('In progress', 'In Bearbeitung'),
    done: say('Done', 'Erledigt'),
  };
  const names = {
    vase: say('Vase', 'Blumenvase'),
    lamp: say('Lamp', 'Leuchte'),
    bowl: say('Bowl', 'Schale'),
  };
  return (
    <Board
      label={say('Work', 'Arbeit')}
      columns={stages.map((id, at) => ({
        id,
        label: labels[id],
        takesFrom: stages.slice(Math.max(0, at - 1), at),
        items: Object.entries(names)
          .filter(([item]) => places[item] === id)
          .map(([item, name]) => ({ id: item, name })),
      }))}
      render={({ name }) => name}
      onMove={(id, columnId) => setPlaces({ ...places, [id]: columnId })}
    />
  );
}
