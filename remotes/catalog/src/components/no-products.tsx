import { Button } from '@highstreet/ui/button';
import { ButtonLink } from '@highstreet/ui/button-link';
import { EmptyState } from '@highstreet/ui/empty-state';
import { useTranslations } from '@highstreet/ui/i18n';
import { SearchX } from 'lucide-react';
import { clearFilters, countFilters, type Filters } from '../filters/filters.ts';
import { paths } from '../paths.ts';

type Props = { filters: Filters; onChange: (filters: Filters) => void };

/** Nothing fits: why that may be, and the way on. */
export function NoProducts({ filters, onChange }: Props) {
  const text = useTranslations('catalog.list');
  const isFiltered = countFilters(filters) > 0;
  const reason = isFiltered ? 'filtered' : filters.q === '' ? 'empty' : 'notFound';
  return (
    <EmptyState
      icon={<SearchX />}
      title={text(`${reason}.title`, { q: filters.q })}
      description={text(`${reason}.hint`)}
      action={
        isFiltered ? (
          <Button onPress={() => onChange(clearFilters(filters))}>{text('clear')}</Button>
        ) : (
          <ButtonLink href={paths.home}>{text('toHome')}</ButtonLink>
        )
      }
    />
  );
}
