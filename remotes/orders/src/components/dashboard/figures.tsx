import type { Dashboard } from '@highstreet/orders/contract';
import { useFormat, useTranslations } from '@highstreet/ui/i18n';
import { Stat } from '@highstreet/ui/stat';
import { paths } from '../../paths.ts';

/** The numbers that matter, and what waits. */
export function Figures({ dashboard }: { dashboard: Dashboard }) {
  const text = useTranslations('orders.dashboard');
  const format = useFormat();
  const { total, before, currency, open } = dashboard;
  const compare = (now: number, then: number) => {
    if (then === 0) return { note: text('noBefore') };
    const change = (now - then) / then;
    const sign = change > 0 ? '+' : '';
    const tone = change < 0 ? ('warning' as const) : ('success' as const);
    return { note: text('before', { change: sign + format.percent(change) }), tone };
  };
  const average = (sums: { revenue: number; orders: number }) =>
    sums.orders === 0 ? 0 : Math.round(sums.revenue / sums.orders);
  return (
    <div className="grid grid-cols-2 gap-3 lg:grid-cols-3">
      <Stat
        label={text('revenue')}
        value={format.money(total.revenue, currency)}
        {...compare(total.revenue, before.revenue)}
      />
      <Stat
        label={text('orders')}
        value={format.number(total.orders)}
        {...compare(total.orders, before.orders)}
      />
      <Stat
        label={text('average')}
        value={format.money(average(total), currency)}
        {...compare(average(total), average(before))}
      />
      <Stat label={text('new')} value={format.number(open.confirmed)} href={paths.sellOrders} />
      <Stat label={text('preparing')} value={format.number(open.processing)} href={paths.sellOrders} />
      <Stat
        label={text('returns')}
        value={format.number(open.returns)}
        href={`${paths.sellOrders}?view=list&status=delivered`}
      />
    </div>
  );
}
