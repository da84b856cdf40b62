type Kind = 'counter' | 'histogram' | 'gauge';

/**
 * A metric. For gauges `combine` says how the readings of several sources become one, and `liveMs` for how long a reading counts. Histograms
 * take milliseconds.
 */
export type MetricDefinition = {
  name: string;
  kind: Kind;
  help: string;
  labels: readonly string[];
  combine?: 'sum' | 'max';
  liveMs?: number;
};

/** Everything that is measured, once. A label that is not listed here does not exist. */
export const metrics = {
  requests: {
    name: 'highstreet_request_duration_seconds',
    kind: 'histogram',
    help: 'Time from the arrival of a request at the front door to the head of its answer.',
    labels: ['slice', 'route', 'method', 'status', 'release'],
  },
  events: {
    name: 'highstreet_event_duration_seconds',
    kind: 'histogram',
    help: 'Time a subscriber took to handle an event.',
    labels: ['slice', 'type', 'result', 'release'],
  },
  cache: {
    name: 'highstreet_cache_lookups_total',
    kind: 'counter',
    help: 'Answers looked up in the memory of the front door, by what was found.',
    labels: ['slice', 'result'],
  },
  refusals: {
    name: 'highstreet_rate_limit_refusals_total',
    kind: 'counter',
    help: 'Requests refused with 429, by the class of their limit.',
    labels: ['limit'],
  },
  breaker: {
    name: 'highstreet_breaker_state',
    kind: 'gauge',
    combine: 'max',
    liveMs: 60_000,
    help: 'Circuit breaker of a slice in the worst isolate: 0 closed, 1 half-open, 2 open.',
    labels: ['slice'],
  },
  sockets: {
    name: 'highstreet_open_sockets',
    kind: 'gauge',
    combine: 'sum',
    // A hub tells when a socket comes or goes; none lives longer than 72 minutes.
    liveMs: 75 * 60_000,
    help: 'WebSockets that are open.',
    labels: [],
  },
  dropped: {
    name: 'highstreet_telemetry_dropped_total',
    kind: 'counter',
    help: 'Spans and log lines that were not kept because a bound was reached.',
    labels: ['slice'],
  },
} as const satisfies Record<string, MetricDefinition>;

export type MetricName = keyof typeof metrics;

export type NameOfKind<K extends Kind> = {
  [N in MetricName]: (typeof metrics)[N]['kind'] extends K ? N : never;
}[MetricName];

/** The values of a metric's labels, by name. */
export type LabelsOf<N extends MetricName> = Record<(typeof metrics)[N]['labels'][number], string>;

export function isMetricName(name: string): name is MetricName {
  return Object.hasOwn(metrics, name);
}
