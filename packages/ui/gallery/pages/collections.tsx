import { Folder, MoreHorizontal } from 'lucide-react';
import { useState } from 'react';
import { Boards } from './boards.tsx';
import { FileDrop } from '../../src/file-drop.tsx';
import { GridList } from '../../src/grid-list.tsx';
import { IconButton } from '../../src/icon-button.tsx';
import { Image } from '../../src/image.tsx';
import { ReorderList } from '../../src/reorder-list.tsx';
import { toast } from '../../src/toast.tsx';
import { Tree } from '../../src/tree.tsx';
import { Column, type Page, Show, useSay } from '../say.tsx';

function Trees() {
  const say = useSay();
  const icon = <Folder aria-hidden className="text-muted" />;
  const items = [
    {
      id: 'home',
      label: say('Home', 'Wohnen und Einrichten'),
      icon,
      meta: 124,
      children: [
        {
          id: 'lamps',
          label: say('Lamps', 'Beleuchtungskörper'),
          icon,
          meta: 32,
          children: [{ id: 'desk', label: say('Desk lamps', 'Schreibtischleuchten'), icon, meta: 9 }],
        },
        { id: 'rugs', label: say('Rugs', 'Teppiche und Läufer'), icon, meta: 18 },
      ],
    },
    { id: 'kitchen', label: say('Kitchen', 'Küchenausstattung'), icon, meta: 80 },
  ];
  const [selected, setSelected] = useState(['rugs']);
  return (
    <Column>
      <Tree
        label={say('Categories', 'Warengruppen')}
        items={items}
        selectionMode="single"
        selected={selected}
        onSelect={setSelected}
        defaultExpanded={['home', 'lamps']}
        onMove={(move) => toast({ title: `${move.ids.join()} ${move.position} ${move.target}` })}
        rowActions={(item) => (
          <IconButton
            size="sm"
            label={say(`More for ${item.label}`, `Weitere Aktionen für ${item.label}`)}
            icon={<MoreHorizontal aria-hidden />}
          />
        )}
      />
    </Column>
  );
}

function useThings() {
  const say = useSay();
  return say(
    'Oak table,Blue bowl,Paper lamp,Wool rug',
    'Eichenholzesstisch,Frühstücksschale,Papierlampenschirm,Schurwollteppich',
  )
    .split(',')
    .map((name, index) => ({ id: `prd_${index}`, name }));
}

function Lists() {
  const say = useSay();
  const items = useThings();
  const [selected, setSelected] = useState(['prd_1']);
  return (
    <>
      <Show title={say('Rows', 'Zeilen')}>
        <GridList
          label={say('Products', 'Produkte')}
          items={items}
          selectionMode="multiple"
          selected={selected}
          onSelect={setSelected}
          render={(item) => item.name}
        />
      </Show>
      <Show title={say('Tiles', 'Kacheln')}>
        <GridList
          label={say('Products', 'Produkte')}
          items={items}
          layout="grid"
          onOpen={(id) => toast({ title: id })}
          render={(item) => (
            <span className="flex flex-col gap-2">
              <Image id={item.id} title={item.name} alt="" />
              <span className="truncate font-medium">{item.name}</span>
            </span>
          )}
        />
      </Show>
    </>
  );
}

function Reorders() {
  const say = useSay();
  const items = useThings();
  const [ids, setIds] = useState(items.map((item) => item.id));
  const sorted = ids.flatMap((id) => items.find((item) => item.id === id) ?? []);
  return (
    <>
      <Column>
        <ReorderList
          label={say('Order of pictures', 'Reihenfolge der Abbildungen')}
          items={sorted}
          onReorder={setIds}
          render={(item) => (
            <span className="flex items-center gap-3">
              <Image id={item.id} title={item.name} alt="" className="w-10 shrink-0" />
              <span className="truncate">{item.name}</span>
            </span>
          )}
        />
      </Column>
    </>
  );
}

function Files() {
  const say = useSay();
  const [files, setFiles] = useState([
    { id: '1', name: 'lamp-front.jpg', bytes: 1_240_000, progress: 100 },
    {
      id: '2',
      name: say('lamp-behind.jpg', 'schreibtischlampe-rueckansicht.jpg'),
      bytes: 3_900_000,
      progress: 42,
    },
    {
      id: '3',
      name: 'lamp-raw.tif',
      bytes: 88_000_000,
      error: say('The connection broke.', 'Die Verbindung wurde unterbrochen.'),
    },
  ]);
  return (
    <Column>
      <FileDrop
        label={say('Add pictures', 'Produktabbildungen hinzufügen')}
        description={say('JPG or PNG, up to 10 MB', 'JPG oder PNG, höchstens 10 MB')}
        accept={['image/*']}
        maxBytes={10_000_000}
        allowsMultiple
        files={files}
        onAdd={(added) =>
          setFiles([
            ...files,
            ...added.map((file) => ({ id: file.name, name: file.name, bytes: file.size, progress: 100 })),
          ])
        }
        onRemove={(id) => setFiles(files.filter((file) => file.id !== id))}
      />
    </Column>
  );
}

export const collectionPages: Page[] = [
  { id: 'tree', title: 'Tree', render: () => <Trees /> },
  { id: 'grid-list', title: 'Grid list', render: () => <Lists /> },
  { id: 'drag-and-drop', title: 'Drag and drop', render: () => <Reorders /> },
  { id: 'board', title: 'Board', render: () => <Boards /> },
  { id: 'file-drop', title: 'File drop', render: () => <Files /> },
];
