import type { ProductStatus } from '@highstreet/catalog/contract';
import { Button } from '@highstreet/ui/button';
import { useTranslations } from '@highstreet/ui/i18n';
import { Archive, Eye, Percent } from 'lucide-react';
import type { ProductStatusJob } from '../../bulk/use-bulk-work.ts';

type Props = {
  /** Those of the chosen products. */
  statuses: ReadonlySet<ProductStatus>;
  onStart: (job: ProductStatusJob) => void;
  onPrice: () => void;
};

/** Publish, archive or reprice what is selected: what changes none of it is not offered. */
export function BulkActions({ statuses, onStart, onPrice }: Props) {
  const text = useTranslations('catalogSell.bulk');
  return (
    <>
      {(statuses.has('draft') || statuses.has('archived')) && (
        <Button
          size="sm"
          icon={<Eye aria-hidden />}
          onPress={() => onStart({ kind: 'status', status: 'active' })}
        >
          {text('publish')}
        </Button>
      )}
      <Button size="sm" icon={<Percent aria-hidden />} onPress={onPrice}>
        {text('price')}
      </Button>
      {(statuses.has('draft') || statuses.has('active')) && (
        <Button
          size="sm"
          icon={<Archive aria-hidden />}
          onPress={() => onStart({ kind: 'status', status: 'archived' })}
        >
          {text('archive')}
        </Button>
      )}
    </>
  );
}
