import type { Location, StockItem } from '@highstreet/inventory/contract';
import { useFormat, useTranslations } from '@highstreet/ui/i18n';
import { Panel } from '@highstreet/ui/panel';
import type { Count } from '../api/adjust-stock.ts';
import { CountButton } from './count-button.tsx';

type Props = {
  item: StockItem;
  locations: readonly Location[];
  onSave: (count: Count) => void;
  isRefused: boolean;
};

/** What is on hand at each location, to be changed there. */
export function ItemLevels({ item, locations, onSave, isRefused }: Props) {
  const text = useTranslations('inventorySell.item');
  const format = useFormat();
  return (
    <Panel title={text('levels')} description={text('levelsHint')} padding="none">
      <ul className="divide-y divide-line border-t border-line">
        {locations.map((location) => {
          const reserved = item.levels.find(({ locationId }) => locationId === location.id)?.reserved ?? 0;
          return (
            <li key={location.id} className="flex items-center gap-3 px-5 py-2.5">
              <span className="flex min-w-0 flex-1 flex-col">
                <span className="text-sm font-medium wrap-words">{location.name}</span>
                {reserved > 0 && (
                  <span className="text-xs text-muted">
                    {text('reservedHere', { count: format.number(reserved) })}
                  </span>
                )}
              </span>
              <CountButton
                item={item}
                locations={[location]}
                locationId={location.id}
                onSave={onSave}
                isRefused={isRefused}
              />
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
