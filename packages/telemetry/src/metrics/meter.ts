import {
  metrics,
  type LabelsOf,
  type MetricDefinition,
  type MetricName,
  type NameOfKind,
} from './definitions.ts';
import { emptyTally, observe, type Tally } from './histogram.ts';

/** What was counted for one series since the last hand-over. `labels` in the order of the metric's definition. */
export type MetricDelta = { metric: MetricName; labels: string[]; tally: Tally };

/** A reading of a value that goes up and down, by the isolate or by a `source` in it, such as a Durable Object. */
export type GaugeReading = { metric: MetricName; labels: string[]; value: number; source?: string };

const MAX_SERIES = 1_000;
const MAX_READINGS = 20_000;
const MAX_LABEL = 120;
const OTHER = 'other';

/** Counts in the memory of one isolate and gives out what came together. A metric has at most 1,000 series here; the rest is `other`. */
export class Meter {
  readonly #maxSeries: number;
  readonly #series = new Map<string, MetricDelta>();
  readonly #gauges = new Map<string, GaugeReading>();
  readonly #counts = new Map<MetricName, number>();
  #generation = 0;

  constructor(maxSeries = MAX_SERIES) {
    this.#maxSeries = maxSeries;
  }

  count<N extends NameOfKind<'counter'>>(metric: N, labels: LabelsOf<N>, by = 1): void {
    this.#seriesOf(metric, labels).tally.count += by;
  }

  /** `ms` in milliseconds. */
  observe<N extends NameOfKind<'histogram'>>(metric: N, labels: LabelsOf<N>, ms: number): void {
    observe(this.#seriesOf(metric, labels).tally, ms);
  }

  /** The tally of a series, to count in directly; it is given away when `generation` has changed. */
  tallyOf<N extends NameOfKind<'counter' | 'histogram'>>(metric: N, labels: LabelsOf<N>): Tally {
    return this.#seriesOf(metric, labels).tally;
  }

  /** Goes up with every hand-over. */
  get generation(): number {
    return this.#generation;
  }

  /** Sets a gauge; the last reading of a source counts. */
  read<N extends NameOfKind<'gauge'>>(metric: N, labels: LabelsOf<N>, value: number, source?: string): void {
    const key = `${keyOf(metric, labels)}\n${source ?? ''}`;
    const reading = { metric, labels: valuesOf(metric, labels), value };
    if (this.#gauges.size < MAX_READINGS || this.#gauges.has(key))
      this.#gauges.set(key, source === undefined ? reading : { ...reading, source });
  }

  get isEmpty(): boolean {
    return this.#series.size === 0 && this.#gauges.size === 0;
  }

  /** What came together since the last call; forgets it. */
  take(): { deltas: MetricDelta[]; gauges: GaugeReading[] } {
    const taken = { deltas: [...this.#series.values()], gauges: [...this.#gauges.values()] };
    this.#series.clear();
    this.#gauges.clear();
    this.#counts.clear();
    this.#generation += 1;
    return taken;
  }

  #seriesOf(metric: MetricName, labels: Record<string, string>): MetricDelta {
    const key = keyOf(metric, labels);
    const known = this.#series.get(key);
    if (known) return known;
    const values = valuesOf(metric, labels);
    const count = this.#counts.get(metric) ?? 0;
    if (count >= this.#maxSeries) return this.#overflow(metric, values.length);
    this.#counts.set(metric, count + 1);
    return this.#add(key, { metric, labels: values, tally: emptyTally() });
  }

  #overflow(metric: MetricName, length: number): MetricDelta {
    const values = Array.from({ length }, () => OTHER);
    const key = `${metric}\n${OTHER}`;
    return this.#series.get(key) ?? this.#add(key, { metric, labels: values, tally: emptyTally() });
  }

  #add(key: string, delta: MetricDelta): MetricDelta {
    this.#series.set(key, delta);
    return delta;
  }
}

/** By names rather than over entries: this runs for every request at the front door. */
function keyOf(metric: MetricName, labels: Record<string, string>): string {
  const { labels: names }: MetricDefinition = metrics[metric];
  let key: string = metric;
  for (const name of names) key += `\n${labels[name]}`;
  return key;
}

function valuesOf(metric: MetricName, labels: Record<string, string>): string[] {
  const { labels: names }: MetricDefinition = metrics[metric];
  return names.map((name) => (labels[name] ?? '').slice(0, MAX_LABEL));
}
