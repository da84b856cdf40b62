import type { Location, StockItem } from '@highstreet/inventory/contract';
import { Button } from '@highstreet/ui/button';
import { useFormat, useTranslations } from '@highstreet/ui/i18n';
import { Link } from '@highstreet/ui/link';
import { Popover } from '@highstreet/ui/popover';
import { PencilLine } from 'lucide-react';
import type { Count } from '../api/adjust-stock.ts';
import { toItem } from '../paths.ts';
import { CountForm } from './count-form.tsx';

type Props = {
  item: StockItem;
  locations: readonly Location[];
  /** Whose number is shown; '' shows all of them together. */
  locationId: string;
  onSave: (count: Count) => void;
  isRefused: boolean;
};

/** The number on hand; a press changes it in place. */
export function CountButton({ item, locations, locationId, onSave, isRefused }: Props) {
  const text = useTranslations('inventorySell.count');
  const format = useFormat();
  const level = item.levels.find((known) => known.locationId === locationId);
  const shown = locationId === '' ? (item.isTracked ? item.onHand : undefined) : level?.onHand;
  const number = shown === undefined ? '–' : format.number(shown);
  const own = locations.filter(({ sellerId }) => sellerId === item.sellerId);
  // An admin's list has the stock of many sellers; their locations are on the page of the item.
  if (own.length === 0) return <Link href={toItem(item.variantId)}>{number}</Link>;
  return (
    <Popover
      label={text('title', { title: item.title })}
      placement="bottom end"
      trigger={
        <Button
          size="sm"
          variant={isRefused ? 'secondary' : 'quiet'}
          iconEnd={<PencilLine aria-hidden className="text-muted" />}
          aria-label={text('edit', { title: item.title, number })}
        >
          <span className={isRefused ? 'text-warning tabular' : 'tabular'}>{number}</span>
        </Button>
      }
    >
      {(close) => (
        <CountForm
          item={item}
          locations={own}
          locationId={locationId === '' ? item.levels[0]?.locationId : locationId}
          onSave={(count) => {
            onSave(count);
            close();
          }}
        />
      )}
    </Popover>
  );
}
