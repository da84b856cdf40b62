import type { Span, SpanKind, SpanValue } from './span.ts';

/** Spans of one slice in one release. */
export type SpanGroup = { slice: string; release: string; spans: readonly Span[] };

const KINDS: Record<SpanKind, number> = { internal: 1, server: 2, client: 3, producer: 4, consumer: 5 };

/** Spans as an OTLP/JSON export request, for `POST <endpoint>/v1/traces`. Source: opentelemetry-proto 1.x, JSON encoding. */
export function toOtlp(groups: readonly SpanGroup[]): object {
  return {
    resourceSpans: groups.map(({ slice, release, spans }) => ({
      resource: {
        attributes: attributesOf({
          'service.namespace': 'highstreet',
          'service.name': slice,
          'service.version': release,
        }),
      },
      scopeSpans: [{ scope: { name: '@highstreet/telemetry' }, spans: spans.map(toOtlpSpan) }],
    })),
  };
}

function toOtlpSpan(span: Span): object {
  return {
    traceId: span.traceId,
    spanId: span.spanId,
    ...(span.parentId ? { parentSpanId: span.parentId } : {}),
    name: span.name,
    kind: KINDS[span.kind],
    startTimeUnixNano: nanoseconds(span.startedAt),
    endTimeUnixNano: nanoseconds(span.startedAt + span.duration),
    attributes: attributesOf(span.attributes),
    status: { code: span.isError ? 2 : 0 },
  };
}

/** 64-bit numbers are strings in OTLP/JSON. */
function nanoseconds(ms: number): string {
  return (BigInt(Math.round(ms * 1_000)) * 1_000n).toString();
}

function attributesOf(attributes: Record<string, SpanValue>): object[] {
  return Object.entries(attributes).map(([key, value]) => ({ key, value: valueOf(value) }));
}

function valueOf(value: SpanValue): object {
  if (typeof value === 'string') return { stringValue: value };
  if (typeof value === 'boolean') return { boolValue: value };
  return Number.isInteger(value) ? { intValue: String(value) } : { doubleValue: value };
}
