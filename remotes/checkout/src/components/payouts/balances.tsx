import type { Balance } from '@highstreet/checkout/contract';
import { useFormat, useTranslations } from '@highstreet/ui/i18n';
import { Stat } from '@highstreet/ui/stat';

/** What is the seller's, by currency: open, paid out, and how it comes about. */
export function Balances({ balances }: { balances: readonly Balance[] }) {
  const text = useTranslations('checkout.payouts');
  const format = useFormat();
  return balances.map(({ currency, open, paid, gross, commission, fee }) => {
    const money = (amount: number) => format.money(amount, currency);
    return (
      <div key={currency} className="grid grid-cols-2 gap-3 lg:grid-cols-4">
        <Stat
          label={text('balance')}
          value={money(open)}
          note={text('balanceNote')}
          tone={open < 0 ? 'danger' : 'success'}
        />
        <Stat label={text('paid')} value={money(paid)} />
        <Stat label={text('gross')} value={money(gross)} />
        <Stat
          label={text('costs')}
          value={money(commission + fee)}
          note={text('costsNote', { commission: money(commission), fees: money(fee) })}
        />
      </div>
    );
  });
}
