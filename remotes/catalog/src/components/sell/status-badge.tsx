import type { ProductStatus } from '@highstreet/catalog/contract';
import { Badge } from '@highstreet/ui/badge';
import { useTranslations } from '@highstreet/ui/i18n';

const tones = { draft: 'neutral', active: 'success', archived: 'warning' } as const;

/** Who sees a product. */
export function StatusBadge({ status }: { status: ProductStatus }) {
  const text = useTranslations('catalogSell.editor');
  return (
    <Badge tone={tones[status]} hasDot>
      {text(`statusOf.${status}`)}
    </Badge>
  );
}
