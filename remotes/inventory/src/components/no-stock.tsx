import { ButtonLink } from '@highstreet/ui/button-link';
import { EmptyState } from '@highstreet/ui/empty-state';
import { useTranslations } from '@highstreet/ui/i18n';
import { Warehouse } from 'lucide-react';
import type { StockList } from '../api/list-stock.ts';

/** No rows: because nothing fits, or because nothing is sold yet. */
export function NoStock({ list }: { list: StockList }) {
  const text = useTranslations('inventorySell.stock');
  if (list.q !== '')
    return (
      <EmptyState
        icon={<Warehouse />}
        title={text('noneFound', { q: list.q })}
        description={text('noneFoundHint')}
      />
    );
  if (list.state !== 'all' || list.location !== '')
    return (
      <EmptyState icon={<Warehouse />} title={text(`none.${list.state}`)} description={text('noneHere')} />
    );
  return (
    <EmptyState
      icon={<Warehouse />}
      title={text('none.all')}
      description={text('noneHint')}
      action={<ButtonLink href="/sell/products/new">{text('newProduct')}</ButtonLink>}
    />
  );
}
