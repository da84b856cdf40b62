import type { CouponUsage } from '@highstreet/promotions/contract';
import { Chart } from '@highstreet/ui/chart';
import { ErrorPanel } from '@highstreet/ui/error-panel';
import { useFormat, useTranslations } from '@highstreet/ui/i18n';
import { Panel } from '@highstreet/ui/panel';
import { Segmented } from '@highstreet/ui/segmented';
import { Skeleton } from '@highstreet/ui/skeleton';
import { Stat } from '@highstreet/ui/stat';
import { useState } from 'react';
import { useCouponUsage } from '../../api/get-coupon-usage.ts';
import { Redemptions } from './redemptions.tsx';

const spans = ['30', '90', '365'];

/** How often a coupon was used, day by day, and by which orders. */
export function Usage({ id }: { id: string }) {
  const text = useTranslations('promotions.usage');
  const [days, setDays] = useState('30');
  const usage = useCouponUsage(id, Number(days));
  return (
    <div className="flex flex-col gap-6 pt-4">
      <Panel
        title={text('perDay')}
        actions={
          <Segmented
            label={text('time')}
            items={spans.map((span) => ({ id: span, label: text(`spans.${span}`) }))}
            value={days}
            onChange={setDays}
          />
        }
      >
        {usage.isError && !usage.data ? (
          <ErrorPanel isCompact error={usage.error} onRetry={() => void usage.refetch()} />
        ) : usage.data ? (
          <Numbers usage={usage.data} />
        ) : (
          <Skeleton className="h-72 w-full" />
        )}
      </Panel>
      <Redemptions id={id} />
    </div>
  );
}

function Numbers({ usage }: { usage: CouponUsage }) {
  const text = useTranslations('promotions.usage');
  const format = useFormat();
  const { total, days } = usage;
  return (
    <div className="flex flex-col gap-6">
      <div className="grid gap-4 sm:grid-cols-3">
        <Stat label={text('uses')} value={format.number(total.uses)} />
        <Stat
          label={text('given')}
          value={
            total.amounts.map(({ amount, currency }) => format.money(amount, currency)).join(' · ') || '–'
          }
        />
        <Stat label={text('released')} value={format.number(total.released)} note={text('releasedHint')} />
      </div>
      <Chart
        label={text('perDay')}
        kind="bar"
        x={days.map(({ date }) => Date.parse(date))}
        series={[{ label: text('uses'), values: days.map(({ uses }) => uses) }]}
      />
    </div>
  );
}
