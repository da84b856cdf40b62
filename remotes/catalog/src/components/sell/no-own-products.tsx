import type { ListedStatus } from '@highstreet/catalog/contract';
import { ButtonLink } from '@highstreet/ui/button-link';
import { EmptyState } from '@highstreet/ui/empty-state';
import { useTranslations } from '@highstreet/ui/i18n';
import { FileUp, Package, Plus } from 'lucide-react';
import { paths } from '../../paths.ts';

/** No rows: because nothing fits, or because there is nothing yet. */
export function NoOwnProducts({ status, q }: { status: ListedStatus; q: string }) {
  const text = useTranslations('catalogSell.products');
  if (q !== '')
    return (
      <EmptyState icon={<Package />} title={text('noneFound', { q })} description={text('noneFoundHint')} />
    );
  return (
    <EmptyState
      icon={<Package />}
      title={text(`none.${status}`)}
      description={text(`noneHint.${status}`)}
      action={
        status === 'archived' ? undefined : (
          <>
            <ButtonLink href={paths.sellNewProduct} variant="primary" icon={<Plus aria-hidden />}>
              {text('new')}
            </ButtonLink>
            <ButtonLink href={paths.sellImport} icon={<FileUp aria-hidden />}>
              {text('import')}
            </ButtonLink>
          </>
        )
      }
    />
  );
}
