import type { AdjustReason, Location, StockItem } from '@highstreet/inventory/contract';
import { Button } from '@highstreet/ui/button';
import { useTranslations } from '@highstreet/ui/i18n';
import { NumberField } from '@highstreet/ui/number-field';
import { Select } from '@highstreet/ui/select';
import { TextField } from '@highstreet/ui/text-field';
import { type SyntheticEvent, useState } from 'react';
import type { Count } from '../api/adjust-stock.ts';

const reasons = [
  'counted',
  'received',
  'returned',
  'damaged',
  'lost',
  'other',
] as const satisfies AdjustReason[];

type Props = {
  item: StockItem;
  locations: readonly Location[];
  /** The location that is chosen at first. */
  locationId: string | undefined;
  onSave: (count: Count) => void;
  hasNote?: boolean;
};

/** What is on hand at a location, and why it is not what it was. */
export function CountForm({ item, locations, locationId, onSave, hasNote }: Props) {
  const text = useTranslations('inventorySell.count');
  const [place, setPlace] = useState(locationId ?? locations[0]?.id ?? '');
  const level = item.levels.find((known) => known.locationId === place);
  // The version that was seen: what moves while one counts is not overwritten.
  const [seen, setSeen] = useState(() => seenAt(item, place));
  const [onHand, setOnHand] = useState(level?.onHand ?? 0);
  const [reason, setReason] = useState<AdjustReason>('counted');
  const [note, setNote] = useState('');
  const isMissing = Number.isNaN(onHand);
  function choosePlace(next: string) {
    setPlace(next);
    setSeen(seenAt(item, next));
    setOnHand(seenAt(item, next).onHand);
  }
  function send(event: SyntheticEvent) {
    event.preventDefault();
    if (isMissing || place === '') return;
    onSave({ item, locationId: place, version: seen.version, onHand, reason, note });
  }
  return (
    <form onSubmit={send} className="flex w-64 max-w-full flex-col gap-4">
      {locations.length > 1 && (
        <Select
          label={text('location')}
          items={locations.map(({ id, name }) => ({ id, label: name }))}
          value={place}
          onChange={choosePlace}
        />
      )}
      <NumberField
        label={text('onHand')}
        description={level && level.reserved > 0 ? text('reserved', { count: level.reserved }) : undefined}
        value={onHand}
        onChange={setOnHand}
        minValue={Math.min(0, level?.onHand ?? 0)}
        maxValue={1_000_000_000}
        formatOptions={{ maximumFractionDigits: 0 }}
        autoFocus
      />
      <Select
        label={text('reason')}
        items={reasons.map((id) => ({ id, label: text(`reasons.${id}`) }))}
        value={reason}
        onChange={(id) => setReason(reasons.find((known) => known === id) ?? 'counted')}
      />
      {hasNote && (
        <TextField label={text('note')} isOptional value={note} onChange={setNote} maxLength={500} />
      )}
      <Button type="submit" variant="primary" isDisabled={isMissing}>
        {text('save')}
      </Button>
    </form>
  );
}

function seenAt(item: StockItem, place: string): { version: number; onHand: number } {
  const { version = 0, onHand = 0 } = item.levels.find((level) => level.locationId === place) ?? {};
  return { version, onHand };
}
