import { metrics, type MetricDefinition, type MetricName } from './definitions.ts';
import { BOUNDS_MS, type Tally } from './histogram.ts';

/** All that was counted for a series, or what a gauge reads. `labels` in the order of the metric's definition. */
export type Series = { metric: MetricName; labels: readonly string[]; tally: Tally };
export type GaugeValue = { metric: MetricName; labels: readonly string[]; value: number };

type Labels = readonly (readonly [name: string, value: string])[];
type Family = { name: string; help: string; kind: string; lines: string[] };

export const PROMETHEUS_TYPE = 'text/plain; version=0.0.4; charset=utf-8';

/** The text that Prometheus scrapes, sorted by name and labels. Source: Prometheus text exposition format 0.0.4. */
export function formatMetrics(series: readonly Series[], gauges: readonly GaugeValue[]): string {
  const families = Object.entries<MetricDefinition>(metrics).map(([metric, definition]): Family => {
    const { name, help, kind, labels } = definition;
    const isOwn = (each: { metric: string }) => each.metric === metric;
    const lines =
      kind === 'gauge'
        ? sorted(gauges.filter(isOwn)).map((each) => line(name, pairsOf(labels, each.labels), each.value))
        : sorted(series.filter(isOwn)).flatMap((each) => linesOf(definition, each));
    return { name, help, kind, lines };
  });
  return [...families, ...requestFamilies(series)]
    .filter(({ lines }) => lines.length > 0)
    .toSorted((left, right) => compare(left.name, right.name))
    .map(textOf)
    .join('');
}

/** Requests and errors are what the histogram has counted, under the names that people look for. */
function requestFamilies(series: readonly Series[]): Family[] {
  const { labels } = metrics.requests;
  const requests = sorted(series.filter(({ metric }) => metric === 'requests'));
  const errors = requests.filter((each) => each.labels[labels.indexOf('status')] === '5xx');
  const family = (name: string, help: string, of: Series[]): Family => ({
    name,
    help,
    kind: 'counter',
    lines: of.map((each) => line(name, pairsOf(labels, each.labels), each.tally.count)),
  });
  return [
    family('highstreet_requests_total', 'Requests answered at the front door.', requests),
    family('highstreet_errors_total', 'Requests answered with 5xx at the front door.', errors),
  ];
}

function linesOf({ name, kind, labels }: MetricDefinition, { labels: values, tally }: Series): string[] {
  const pairs = pairsOf(labels, values);
  return kind === 'histogram' ? histogramLines(name, pairs, tally) : [line(name, pairs, tally.count)];
}

/** Buckets count up, end at `+Inf` and agree with `_count`; the base unit is the second. */
function histogramLines(name: string, labels: Labels, { buckets, sum }: Tally): string[] {
  let total = 0;
  const lines = buckets.map((count, index) => {
    total += count;
    const bound = BOUNDS_MS[index];
    return line(
      `${name}_bucket`,
      [...labels, ['le', bound === undefined ? '+Inf' : String(bound / 1_000)]],
      total,
    );
  });
  return [...lines, line(`${name}_sum`, labels, seconds(sum)), line(`${name}_count`, labels, total)];
}

function textOf({ name, help, kind, lines }: Family): string {
  return [`# HELP ${name} ${escapeHelp(help)}`, `# TYPE ${name} ${kind}`, ...lines, ''].join('\n');
}

function line(name: string, labels: Labels, value: number): string {
  const text = labels.map(([label, each]) => `${label}="${escapeLabel(each)}"`).join(',');
  return `${name}${text ? `{${text}}` : ''} ${value}`;
}

function pairsOf(names: readonly string[], values: readonly string[]): Labels {
  return names.map((name, index) => [name, values[index] ?? ''] as const);
}

function sorted<T extends { labels: readonly string[] }>(items: T[]): T[] {
  return items.toSorted((left, right) => compare(left.labels.join('\n'), right.labels.join('\n')));
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Sums of milliseconds carry no more than microseconds; without rounding they would read 0.30000000000000004. */
function seconds(ms: number): number {
  return Math.round(ms * 1_000) / 1_000_000;
}

function escapeHelp(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n');
}

function escapeLabel(text: string): string {
  return escapeHelp(text).replaceAll('"', '\\"');
}
