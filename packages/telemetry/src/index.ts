export type { TelemetryBatch, TelemetrySink } from './collect/batch.ts';
export { Collector, collector, type Background, type CollectorOwner } from './collect/collector.ts';
export { inBackground, type BackgroundMeta, type BackgroundWork } from './collect/in-background.ts';
export { noteCaused } from './collect/note-caused.ts';
export { ownerOf } from './collect/owner-of.ts';
export { correlationIdFrom } from './correlation-id.ts';
export { HeldLines } from './held-lines.ts';
export { formatLog, timeOf, writeLog, writeRequestLog, type LogEntry, type RequestEntry } from './log.ts';
export {
  isMetricName,
  metrics,
  type LabelsOf,
  type MetricDefinition,
  type MetricName,
} from './metrics/definitions.ts';
export { BOUNDS_MS, emptyTally, mergeTallies, observe, quantile, type Tally } from './metrics/histogram.ts';
export { methodLabel, statusLabel } from './metrics/labels.ts';
export { Meter, type GaugeReading, type MetricDelta } from './metrics/meter.ts';
export { formatMetrics, PROMETHEUS_TYPE, type GaugeValue, type Series } from './metrics/prometheus.ts';
export { randomHex } from './random-hex.ts';
export { redact } from './redact.ts';
export { inSpan, spanOf } from './spans/in-span.ts';
export { toOtlp, type SpanGroup } from './spans/otlp.ts';
export { Sampler, type Sampling } from './spans/sampler.ts';
export type { Span, SpanAbout, SpanKind, SpanValue } from './spans/span.ts';
export { continueTrace, formatTraceparent, parseTraceparent, startTraceparent, type Trace } from './trace.ts';
