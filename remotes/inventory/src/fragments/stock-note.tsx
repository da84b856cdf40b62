import { Badge, type BadgeTone } from '@highstreet/ui/badge';
import { Messages, useTranslations } from '@highstreet/ui/i18n';
import type { ReactNode } from 'react';
import { type Stock, type StockSubject, useAvailability } from '../api/read-availability.ts';
import { messages } from '../messages.ts';
import '../styles.css';

type Props = StockSubject & {
  /** `card`: only what a list needs to say, that little is left or nothing. Default: the whole truth, live. */
  place?: 'page' | 'card';
  /** Shown while nothing is known, and for what nobody counts. */
  placeholder?: ReactNode;
};

/** Whether a variant can be had and how much is left; without `variantId` for the product over all its variants. */
export function StockNote(props: Props) {
  return (
    <Messages messages={messages}>
      <Content {...props} />
    </Messages>
  );
}

// oxlint-disable-next-line import/no-default-export -- the federation loader takes the default export
export default StockNote;

function Content({ place = 'page', placeholder = null, ...subject }: Props) {
  const text = useTranslations('inventory.note');
  const { data } = useAvailability(subject, place === 'page');
  if (!data?.isTracked) return placeholder;
  const state = stateOf(data);
  if (place === 'card' && (state === 'inStock' || state === 'backorder')) return null;
  const badge = (
    <Badge tone={tones[state]} hasDot={place === 'page'}>
      {text(state, { count: data.available })}
    </Badge>
  );
  if (place === 'card') return <span data-boundary="inventory">{badge}</span>;
  return (
    <output data-boundary="inventory" className="block">
      {badge}
    </output>
  );
}

type State = 'inStock' | 'low' | 'soldOut' | 'backorder';

const tones: Record<State, BadgeTone> = {
  inStock: 'success',
  low: 'warning',
  soldOut: 'neutral',
  backorder: 'accent',
};

function stateOf({ available, isBackorderAllowed, isLow }: Stock): State {
  if (available <= 0) return isBackorderAllowed ? 'backorder' : 'soldOut';
  return isLow ? 'low' : 'inStock';
}
