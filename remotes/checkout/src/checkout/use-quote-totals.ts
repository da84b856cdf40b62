import type { Quote } from '@highstreet/checkout/contract';
import { useFormat, useTranslations } from '@highstreet/ui/i18n';
import type { TotalsRow } from '../components/totals-list.tsx';

/** The sums of a quote in words: what is off, what is added, what is in the prices already. */
export function useQuoteTotals({ totals, taxes }: Quote) {
  const text = useTranslations('checkout.totals');
  const format = useFormat();
  const money = (amount: number) => format.money(amount, totals.total.currency);
  const row = (id: string, label: string, value: string, tone?: TotalsRow['tone']): TotalsRow => ({
    id,
    label,
    value,
    ...(tone ? { tone } : {}),
  });
  const shipping = totals.shipping.amount;
  const off = totals.discount.amount;
  const cards = totals.giftCards.amount;
  const rows = [
    row('items', text('items'), money(totals.lines.amount)),
    ...(off > 0 ? [row('discount', text('discount'), `−${money(off)}`, 'discount')] : []),
    row('shipping', text('shipping'), shipping === 0 ? text('free') : money(shipping)),
    ...taxes
      .filter(({ isIncluded, amount }) => !isIncluded && amount.amount > 0)
      .map((tax) => row(`tax ${tax.name} ${tax.rate}`, taxName(tax), money(tax.amount.amount))),
    ...(cards > 0 ? [row('cards', text('giftCards'), `−${money(cards)}`, 'discount')] : []),
  ];
  const included = totals.taxIncluded.amount;
  const note = included > 0 ? text('taxIncluded', { tax: money(included) }) : undefined;
  const label = text(cards > 0 ? 'toPay' : 'total');
  return { rows, total: { label, value: money(totals.toPay.amount), note } };
}

const taxName = ({ name, rate }: Quote['taxes'][number]) => `${name} ${rate} %`;
