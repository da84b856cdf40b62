import type { MetricSeries } from '@highstreet/platform/contract';
import { Chart } from '@highstreet/ui/chart';
import { useTranslations } from '@highstreet/ui/i18n';
import { Panel } from '@highstreet/ui/panel';
import { useMemo } from 'react';
import { useNumbers } from '../use-numbers.ts';

/** Requests, errors and durations over time. */
export function TrafficCharts({ series, name }: { series: MetricSeries; name: string }) {
  const text = useTranslations('platform.console');
  const { duration, rate } = useNumbers();
  const data = useMemo(() => columnsOf(series), [series]);
  const requests = useMemo(
    () => [
      { label: text('requests'), values: data.requests, tone: 'accent' as const },
      { label: text('errors'), values: data.errors, tone: 'danger' as const },
    ],
    [data, text],
  );
  const times = useMemo(
    () => [
      { label: text('p50'), values: data.p50, tone: 'muted' as const },
      { label: text('p95'), values: data.p95, tone: 'warm' as const },
    ],
    [data, text],
  );
  return (
    <div className="grid gap-4 lg:grid-cols-2">
      <Panel title={text('trafficTitle')} description={name}>
        <Chart
          label={text('trafficTitle')}
          x={data.x}
          series={requests}
          kind="area"
          format={rate}
          height={220}
        />
      </Panel>
      <Panel title={text('timesTitle')} description={name}>
        <Chart label={text('timesTitle')} x={data.x} series={times} format={duration} height={220} />
      </Panel>
    </div>
  );
}

/** The last point is still being counted, so it is left out. */
function columnsOf({ points, stepSeconds }: MetricSeries) {
  const done = points.slice(0, -1);
  return {
    x: done.map(({ at }) => Date.parse(at)),
    requests: done.map((point) => point.requests / stepSeconds),
    errors: done.map((point) => point.errors / stepSeconds),
    p50: done.map((point) => point.p50Ms),
    p95: done.map((point) => point.p95Ms),
  };
}
