import type { StockItem } from '@highstreet/inventory/contract';
import { Badge, type BadgeTone } from '@highstreet/ui/badge';
import { useTranslations } from '@highstreet/ui/i18n';

type State = 'uncounted' | 'backorder' | 'out' | 'low' | 'fine';

const tones: Record<State, BadgeTone> = {
  uncounted: 'neutral',
  backorder: 'accent',
  out: 'danger',
  low: 'warning',
  fine: 'success',
};

/** How it stands with an item, in a word. */
export function StockBadge({ item }: { item: StockItem }) {
  const text = useTranslations('inventorySell.state');
  const state = stateOf(item);
  return (
    <Badge tone={tones[state]} hasDot>
      {text(state)}
    </Badge>
  );
}

function stateOf({ isTracked, available, isBackorderAllowed, isLow }: StockItem): State {
  if (!isTracked) return 'uncounted';
  if (available <= 0) return isBackorderAllowed ? 'backorder' : 'out';
  return isLow ? 'low' : 'fine';
}
