import type { ListedStatus, ProductPage } from '@highstreet/catalog/contract';
import { useFormat, useTranslations } from '@highstreet/ui/i18n';
import { SearchField } from '@highstreet/ui/search-field';
import { Segmented } from '@highstreet/ui/segmented';
import type { Ref } from 'react';

export const listStatuses = ['all', 'active', 'draft', 'archived'] as const satisfies ListedStatus[];

type Props = {
  status: ListedStatus;
  onStatus: (status: ListedStatus) => void;
  /** How many there are of each; absent until they are known. */
  counts: ProductPage['statuses'];
  q: string;
  onSearch: (q: string) => void;
  searchRef: Ref<HTMLInputElement>;
};

/** Which products are listed. */
export function ProductsBar({ status, onStatus, counts, q, onSearch, searchRef }: Props) {
  const text = useTranslations('catalogSell.products');
  const format = useFormat();
  const countOf = (id: ListedStatus) => {
    if (counts === undefined) return '–';
    return format.number(id === 'all' ? counts.active + counts.draft + counts.archived : counts[id]);
  };
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 pb-4">
      <Segmented
        label={text('status')}
        items={listStatuses.map((id) => ({ id, label: text(`statuses.${id}`), note: countOf(id) }))}
        value={status}
        onChange={(id) => {
          const next = listStatuses.find((known) => known === id);
          if (next) onStatus(next);
        }}
        className="max-sm:w-full"
      />
      <SearchField
        label={text('search')}
        placeholder={text('search')}
        value={q}
        onChange={onSearch}
        inputRef={searchRef}
        className="w-full sm:w-72"
      />
    </div>
  );
}
