import type { Dashboard } from '@highstreet/orders/contract';
import { Chart } from '@highstreet/ui/chart';
import { useFormat, useTranslations } from '@highstreet/ui/i18n';
import { Panel } from '@highstreet/ui/panel';
import { useMemo } from 'react';

/** Revenue and orders, day by day. */
export function SalesCharts({ dashboard }: { dashboard: Dashboard }) {
  const text = useTranslations('orders.dashboard');
  const format = useFormat();
  const { days, currency } = dashboard;
  const x = useMemo(() => days.map(({ day }) => new Date(`${day}T00:00:00`).getTime()), [days]);
  const revenue = useMemo(
    () => [{ label: text('revenue'), values: days.map((each) => each.revenue), tone: 'accent' as const }],
    [days, text],
  );
  const orders = useMemo(
    () => [{ label: text('orders'), values: days.map((each) => each.orders), tone: 'warm' as const }],
    [days, text],
  );
  return (
    <div className="grid gap-4 lg:grid-cols-2">
      <Panel title={text('perDay')}>
        <Chart
          label={text('perDay')}
          x={x}
          series={revenue}
          kind="bar"
          format={(value) => format.money(Math.round(value), currency)}
          height={240}
        />
      </Panel>
      <Panel title={text('ordersPerDay')}>
        <Chart label={text('ordersPerDay')} x={x} series={orders} kind="bar" height={240} />
      </Panel>
    </div>
  );
}
