import type { Order, OrderReturn } from '@highstreet/orders/contract';
import { Badge } from '@highstreet/ui/badge';
import { useFormat, useTranslations } from '@highstreet/ui/i18n';
import { Panel } from '@highstreet/ui/panel';
import type { ReactNode } from 'react';

const tones = { requested: 'warning', accepted: 'success', refused: 'neutral' } as const;

type Props = { order: Order; actions?: (asked: OrderReturn) => ReactNode };

/** What goes back, or is asked to. */
export function ReturnsPanel({ order, actions }: Props) {
  const text = useTranslations('orders.returns');
  const format = useFormat();
  if (order.returns.length === 0) return null;
  const titles = new Map(order.items.map(({ lineId, title }) => [lineId, title]));
  return (
    <Panel title={text('heading')}>
      <ul className="divide-y divide-line">
        {order.returns.map((each) => (
          <li key={each.id} className="flex flex-col items-start gap-2 py-3 text-sm first:pt-0 last:pb-0">
            <p className="flex flex-wrap items-center gap-2">
              <Badge tone={tones[each.status]} hasDot>
                {text(each.status)}
              </Badge>
              <span className="text-muted">{format.date(each.createdAt)}</span>
            </p>
            <ul className="wrap-words">
              {each.lines.map(({ lineId, quantity }) => (
                <li key={lineId}>{text('line', { quantity, title: titles.get(lineId) ?? '' })}</li>
              ))}
            </ul>
            <p className="whitespace-pre-line wrap-words">{each.reason}</p>
            {each.answer && (
              <p className="text-muted wrap-words">{text('answer', { answer: each.answer })}</p>
            )}
            {each.status === 'requested' && actions?.(each)}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
