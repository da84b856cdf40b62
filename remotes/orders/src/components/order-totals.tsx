import type { Order } from '@highstreet/orders/contract';
import { useFormat, useTranslations } from '@highstreet/ui/i18n';
import { Panel } from '@highstreet/ui/panel';

/** What it came to, and how it was paid. */
export function OrderTotals({ order }: { order: Order }) {
  const text = useTranslations('orders.order');
  const format = useFormat();
  const { totals, currency, coupons, refunded, paymentMethod } = order;
  const methods = new Map([
    ['card', text('card')],
    ['gift-card', text('giftCard')],
  ]);
  const money = (amount: number) => format.money(amount, currency);
  const couponText = coupons.map(({ code }) => text('coupon', { code })).join(', ');
  const rows: [string, number][] = [
    [text('subtotal'), totals.lines],
    [couponText || text('discount'), -totals.discount],
    [text('shipping'), totals.shipping],
    [text('tax'), totals.taxAdded],
    [text('giftCards'), -totals.giftCards],
    [text('refunded'), -refunded],
  ];
  return (
    <Panel title={text('sum')}>
      <dl className="flex flex-col gap-2 text-sm">
        {rows
          .filter(([, amount]) => amount !== 0)
          .map(([label, amount]) => (
            <div key={label} className="flex justify-between gap-4">
              <dt className="text-muted wrap-words">{label}</dt>
              <dd className="tabular">{money(amount)}</dd>
            </div>
          ))}
        <div className="flex justify-between gap-4 border-t border-line pt-2 text-base font-semibold">
          <dt>{text('sum')}</dt>
          <dd className="tabular">{money(totals.total)}</dd>
        </div>
      </dl>
      {totals.taxIncluded > 0 && (
        <p className="text-end text-xs text-muted">
          {text('taxIncluded', { tax: money(totals.taxIncluded) })}
        </p>
      )}
      {paymentMethod && (
        <p className="mt-3 text-sm text-muted wrap-words">
          {text('paidWith')}: {methods.get(paymentMethod) ?? paymentMethod}
        </p>
      )}
    </Panel>
  );
}
