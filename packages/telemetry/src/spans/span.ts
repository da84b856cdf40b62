/** The side of a piece of work, as OpenTelemetry names it. */
export type SpanKind = 'server' | 'client' | 'producer' | 'consumer' | 'internal';

export type SpanValue = string | number | boolean;

/** A piece of work in a trace. `startedAt` in epoch milliseconds, `duration` in milliseconds. */
export type Span = {
  traceId: string;
  spanId: string;
  parentId?: string | undefined;
  name: string;
  kind: SpanKind;
  startedAt: number;
  duration: number;
  isError: boolean;
  attributes: Record<string, SpanValue>;
};

/** What a span is called before it has run. */
export type SpanAbout = { name: string; kind: SpanKind; attributes?: Record<string, SpanValue> };
