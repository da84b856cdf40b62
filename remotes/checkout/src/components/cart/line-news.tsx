import type { CartChange, CartLine } from '@highstreet/checkout/contract';
import { Badge } from '@highstreet/ui/badge';
import { Button } from '@highstreet/ui/button';
import { useFormat, useTranslations } from '@highstreet/ui/i18n';
import { TrendingDown, TrendingUp } from 'lucide-react';
import type { ReactNode } from 'react';

type Props = {
  line: CartLine;
  change: CartChange | undefined;
  isRefused: boolean;
  onTake: (quantity: number) => void;
};

/** What the person should know about a line: a new price, too few left, gone, a change that was not made. */
export function LineNews({ line, change, isRefused, onTake }: Props) {
  return (
    <div aria-live="polite" className="flex flex-wrap items-center gap-2 empty:hidden">
      <Stock line={line} onTake={onTake} />
      {change?.kind === 'price' && <PriceChange change={change} />}
      {isRefused && <Refused />}
    </div>
  );
}

function Stock({ line, onTake }: Pick<Props, 'line' | 'onTake'>) {
  const text = useTranslations('checkout.change');
  const { state, available, quantity } = line;
  const left = available ?? 0;
  if (state === 'gone') return <Badge tone="danger">{text('gone')}</Badge>;
  if (state === 'sold-out') return <Badge tone="danger">{text('soldOut')}</Badge>;
  if (state === 'too-few') {
    return (
      <>
        <Mark tone="text-danger">{text('less', { left, wanted: quantity })}</Mark>
        {left > 0 && (
          <Button size="sm" onPress={() => onTake(left)}>
            {text('take', { left })}
          </Button>
        )}
      </>
    );
  }
  if (line.isLow && available !== null) return <Badge tone="warning">{text('low', { left })}</Badge>;
  return null;
}

function PriceChange({ change }: { change: CartChange }) {
  const text = useTranslations('checkout.change');
  const format = useFormat();
  const { before, after } = change;
  if (!before || !after) return null;
  const words = {
    before: format.money(before.amount, before.currency),
    now: format.money(after.amount, after.currency),
  };
  return after.amount < before.amount ? (
    <Mark tone="text-success" icon={<TrendingDown aria-hidden className="size-4" />}>
      {text('priceDown', words)}
    </Mark>
  ) : (
    <Mark tone="text-warning" icon={<TrendingUp aria-hidden className="size-4" />}>
      {text('priceUp', words)}
    </Mark>
  );
}

function Refused() {
  const text = useTranslations('checkout.cart');
  return <Mark tone="text-danger">{text('notChanged')}</Mark>;
}

function Mark({ tone, icon, children }: { tone: string; icon?: ReactNode; children: ReactNode }) {
  return (
    <span className={`inline-flex items-center gap-1.5 text-sm font-medium ${tone}`}>
      {icon}
      {children}
    </span>
  );
}
