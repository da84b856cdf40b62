import type { ProductStatus } from '@highstreet/catalog/contract';
import { useTranslations } from '@highstreet/ui/i18n';
import { SearchField } from '@highstreet/ui/search-field';
import { Segmented } from '@highstreet/ui/segmented';
import type { Ref } from 'react';

export const listStatuses = ['active', 'draft', 'archived'] as const satisfies ProductStatus[];

type Props = {
  status: ProductStatus;
  onStatus: (status: ProductStatus) => void;
  q: string;
  onSearch: (q: string) => void;
  searchRef: Ref<HTMLInputElement>;
};

/** Which products are listed. */
export function ProductsBar({ status, onStatus, q, onSearch, searchRef }: Props) {
  const text = useTranslations('catalogSell.products');
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 pb-4">
      <Segmented
        label={text('status')}
        items={listStatuses.map((id) => ({ id, label: text(`statuses.${id}`) }))}
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
