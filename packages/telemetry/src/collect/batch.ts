import type { GaugeReading, MetricDelta } from '../metrics/meter.ts';
import type { Span } from '../spans/span.ts';

/** What one isolate hands over at once. `lines` are finished log lines; `dropped` counts what did not fit. */
export type TelemetryBatch = {
  slice: string;
  release: string;
  /** The isolate, so that the gauges of several do not overwrite one another. */
  source: string;
  spans: Span[];
  lines: string[];
  deltas: MetricDelta[];
  gauges: GaugeReading[];
};

/** The platform as far as telemetry needs it: a service binding to its entrypoint `Api`. */
export type TelemetrySink = { collect(batch: TelemetryBatch): Promise<unknown> };
