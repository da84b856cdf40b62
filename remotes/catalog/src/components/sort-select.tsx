import { useTranslations } from '@highstreet/ui/i18n';
import { Select } from '@highstreet/ui/select';
import { type Filters, sorts } from '../filters/filters.ts';

type Props = { filters: Filters; onChange: (filters: Filters) => void };

/** The order of a list; by relevance only where something is searched. */
export function SortSelect({ filters, onChange }: Props) {
  const text = useTranslations('catalog.list');
  const usual = filters.q === '' ? 'newest' : 'relevance';
  const offered = sorts.filter((sort) => sort !== 'relevance' || filters.q !== '');
  return (
    <Select
      label={text('sort')}
      isLabelHidden
      size="sm"
      items={offered.map((sort) => ({ id: sort, label: text(`sortBy.${sort}`) }))}
      value={filters.sort ?? usual}
      onChange={(id) => {
        const sort = sorts.find((known) => known === id);
        onChange({ ...filters, sort: sort === usual ? undefined : sort });
      }}
      className="w-44"
    />
  );
}
