import type { Cart } from '@highstreet/checkout/contract';
import { useFormat, useTranslations } from '@highstreet/ui/i18n';
import type { TotalsRow } from '../components/totals-list.tsx';

/** The sums of the cart in words, before an address is known. */
export function useCartTotals({ totals, currency }: Cart) {
  const text = useTranslations('checkout.totals');
  const format = useFormat();
  const money = (amount: number) => format.money(amount, currency);
  const rows: TotalsRow[] = [{ id: 'items', label: text('items'), value: money(totals.lines.amount) }];
  if (totals.discount.amount > 0) {
    const value = `−${money(totals.discount.amount)}`;
    rows.push({ id: 'discount', label: text('discount'), value, tone: 'discount' });
  }
  rows.push({ id: 'shipping', label: text('shipping'), value: text('later'), tone: 'muted' });
  return { rows, total: { label: text('total'), value: money(totals.total.amount) } };
}
