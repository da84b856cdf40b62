import type { LedgerLine } from '@highstreet/checkout/contract';
import { Chart } from '@highstreet/ui/chart';
import { useFormat, useTranslations } from '@highstreet/ui/i18n';
import { Panel } from '@highstreet/ui/panel';
import { useMemo, useState } from 'react';
import { sumPerDay } from '../../payouts/per-day.ts';

const shownDays = 30;

/** What was sold and earned on each of the last days, in the currency of the newest line. */
export function EarningsChart({ lines }: { lines: readonly LedgerLine[] }) {
  const text = useTranslations('checkout.payouts');
  const format = useFormat();
  const [now] = useState(Date.now);
  const currency = lines[0]?.currency ?? 'EUR';
  const { x, gross, net } = useMemo(
    () =>
      sumPerDay(
        lines.filter((line) => line.currency === currency),
        shownDays,
        now,
      ),
    [lines, currency, now],
  );
  return (
    <Panel title={text('perDay')} description={text('lastDays', { count: shownDays })}>
      <Chart
        label={text('perDay')}
        kind="bar"
        height={220}
        x={x}
        series={[
          { label: text('gross'), values: gross },
          { label: text('net'), values: net },
        ]}
        format={(amount) => format.money(amount, currency)}
      />
    </Panel>
  );
}
