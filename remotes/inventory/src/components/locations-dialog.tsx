import type { Location } from '@highstreet/inventory/contract';
import { ApiProblem } from '@highstreet/federation';
import { Button } from '@highstreet/ui/button';
import { Dialog } from '@highstreet/ui/dialog';
import { useTranslations } from '@highstreet/ui/i18n';
import { IconButton } from '@highstreet/ui/icon-button';
import { TextField } from '@highstreet/ui/text-field';
import { toast } from '@highstreet/ui/toast-queue';
import { Check, PencilLine, Plus, Trash2 } from 'lucide-react';
import { type SyntheticEvent, useState } from 'react';
import { useChangeLocation } from '../api/keep-locations.ts';

type Props = { locations: readonly Location[]; isOpen: boolean; onOpenChange: (isOpen: boolean) => void };

/** Where the seller keeps stock: rename, close, add. */
export function LocationsDialog({ locations, ...overlay }: Props) {
  const text = useTranslations('inventorySell.locations');
  return (
    <Dialog {...overlay} title={text('title')} description={text('hint')}>
      <div className="flex flex-col gap-5">
        <ul className="flex flex-col divide-y divide-line rounded-lg border border-line">
          {locations.map((location) => (
            <Place key={location.id} location={location} />
          ))}
        </ul>
        <NewPlace />
      </div>
    </Dialog>
  );
}

function Place({ location }: { location: Location }) {
  const text = useTranslations('inventorySell.locations');
  const [isRenaming, setIsRenaming] = useState(false);
  const change = useChangeLocation();
  const failed = useTellFailure();
  const { id, name, isMain, onHand } = location;
  if (isRenaming)
    return (
      <li className="p-3">
        <NameForm
          start={name}
          isPending={change.isPending}
          onSend={(next) =>
            change.mutate(
              { kind: 'rename', id, name: next },
              { onSuccess: () => setIsRenaming(false), onError: failed },
            )
          }
        />
      </li>
    );
  return (
    <li className="flex items-center gap-2 p-3">
      <span className="flex min-w-0 flex-1 flex-col">
        <span className="text-sm font-medium wrap-words">{name}</span>
        <span className="text-xs text-muted">{text(isMain ? 'main' : 'pieces', { count: onHand })}</span>
      </span>
      <IconButton
        label={text('rename', { name })}
        icon={<PencilLine aria-hidden />}
        size="sm"
        onPress={() => setIsRenaming(true)}
      />
      {!isMain && (
        <IconButton
          label={text('close', { name })}
          icon={<Trash2 aria-hidden />}
          size="sm"
          onPress={() => change.mutate({ kind: 'close', id }, { onError: failed })}
        />
      )}
    </li>
  );
}

function NewPlace() {
  const text = useTranslations('inventorySell.locations');
  const [isAdding, setIsAdding] = useState(false);
  const change = useChangeLocation();
  const failed = useTellFailure();
  if (!isAdding)
    return (
      <Button icon={<Plus aria-hidden />} onPress={() => setIsAdding(true)} className="self-start">
        {text('add')}
      </Button>
    );
  return (
    <NameForm
      start=""
      isPending={change.isPending}
      onSend={(name) =>
        change.mutate({ kind: 'add', name }, { onSuccess: () => setIsAdding(false), onError: failed })
      }
    />
  );
}

function NameForm({
  start,
  isPending,
  onSend,
}: {
  start: string;
  isPending: boolean;
  onSend: (name: string) => void;
}) {
  const text = useTranslations('inventorySell.locations');
  const [name, setName] = useState(start);
  function send(event: SyntheticEvent) {
    event.preventDefault();
    if (name.trim() !== '') onSend(name.trim());
  }
  return (
    <form onSubmit={send} className="flex items-end gap-2">
      <TextField
        label={text('name')}
        value={name}
        onChange={setName}
        maxLength={60}
        autoFocus
        className="flex-1"
      />
      <Button type="submit" variant="primary" isPending={isPending} icon={<Check aria-hidden />}>
        {text('save')}
      </Button>
    </form>
  );
}

function useTellFailure(): (error: unknown) => void {
  const text = useTranslations('inventorySell.locations');
  return (error) => {
    const type = error instanceof ApiProblem ? (error.type.split(':').at(-1) ?? '') : '';
    const known = type === 'location-taken' ? 'taken' : type === 'location-in-use' ? 'inUse' : 'failed';
    toast({ tone: 'danger', title: text(known) });
  };
}
