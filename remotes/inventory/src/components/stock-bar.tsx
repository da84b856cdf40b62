import type { Location } from '@highstreet/inventory/contract';
import { useTranslations } from '@highstreet/ui/i18n';
import { SearchField } from '@highstreet/ui/search-field';
import { Segmented } from '@highstreet/ui/segmented';
import { Select } from '@highstreet/ui/select';
import { states, type StockList } from '../api/list-stock.ts';

const EVERYWHERE = 'all';

type Props = {
  list: StockList;
  onChange: (next: Partial<StockList>) => void;
  locations: readonly Location[];
  /** How many run low, for the word on the filter. */
  low: number | undefined;
  typed: string;
  onType: (text: string) => void;
};

/** Which stock is listed. */
export function StockBar({ list, onChange, locations, low, typed, onType }: Props) {
  const text = useTranslations('inventorySell.stock');
  const label = (state: StockList['state']) =>
    state === 'low' && low !== undefined ? text('lowCount', { count: low }) : text(`states.${state}`);
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 pb-4">
      <Segmented
        label={text('filter')}
        items={states.map((id) => ({ id, label: label(id) }))}
        value={list.state}
        onChange={(id) => onChange({ state: states.find((known) => known === id) ?? 'all' })}
        className="max-w-full overflow-x-auto [&_button]:whitespace-nowrap"
      />
      <div className="flex flex-wrap gap-3 max-sm:w-full">
        {locations.length > 1 && (
          <Select
            label={text('location')}
            isLabelHidden
            items={[
              { id: EVERYWHERE, label: text('everywhere') },
              ...locations.map(({ id, name }) => ({ id, label: name })),
            ]}
            value={list.location || EVERYWHERE}
            onChange={(id) => onChange({ location: id === EVERYWHERE ? '' : id })}
            className="w-44 max-sm:w-full"
          />
        )}
        <SearchField
          label={text('search')}
          placeholder={text('search')}
          value={typed}
          onChange={onType}
          className="w-full sm:w-64"
        />
      </div>
    </div>
  );
}
