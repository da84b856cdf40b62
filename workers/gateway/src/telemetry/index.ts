import {
  collector,
  methodLabel,
  ownerOf,
  Sampler,
  spanOf,
  type Collector,
  type Meter,
} from '@highstreet/telemetry';
import type { BreakerState } from '@highstreet/resilience';
import type { Bindings } from '../bindings.ts';
import type { Settings } from '../env.ts';
import type { Exchange } from '../exchange.ts';
import { RequestCounts } from './request-counts.ts';
import { consoleTeller } from './tell-console.ts';

type Breakers = Record<string, { state: () => BreakerState }>;

const BREAKER_VALUE: Record<BreakerState, number> = { closed: 0, 'half-open': 1, open: 2 };

/**
 * What the gateway notes of each request: counters in the memory of the isolate, and the spans and the line of those that are sampled or
 * failed. All of it leaves together once a second; nothing is asked of anybody on the way to an answer.
 */
export class GatewayTelemetry {
  readonly collector: Collector;
  readonly #sampler: Sampler;
  readonly #counts: RequestCounts;

  constructor(
    settings: Settings,
    bindings: Pick<Bindings, 'PLATFORM' | 'REALTIME'>,
    breakers: Breakers,
    collects: Collector = collector,
  ) {
    this.collector = collects;
    this.#sampler = new Sampler(settings.sampling);
    this.#counts = new RequestCounts(collects.meter, settings.release);
    const readGauges = (meter: Meter) => {
      for (const slice in breakers)
        meter.read('breaker', { slice }, BREAKER_VALUE[breakers[slice]?.state() ?? 'closed']);
    };
    const owner = { ...ownerOf('gateway', bindings), release: settings.release };
    collects.belongTo({ ...owner, readGauges, onTaken: consoleTeller(bindings.REALTIME, Date.now) });
  }

  /** Decides whether the trace of a call of the API is kept. What a caller says about it only counts when it says no. */
  begin({ trace, startedAt, isTraceWanted }: Exchange): void {
    trace.sampled = isTraceWanted && this.#sampler.keeps(trace.traceId, startedAt);
    if (trace.sampled) trace.spans = [];
  }

  /** Notes an answered request. `line` is its log line; `now` in epoch milliseconds. */
  end(exchange: Exchange, status: number, now: number, line: string): void {
    const { startedAt, trace, isQuiet } = exchange;
    this.#counts.count(exchange, status, now - startedAt);
    if ((trace.sampled || status >= 500) && !isQuiet) this.#keep(exchange, status, line);
    this.collector.handOverSoon(exchange.ctx, now);
  }

  /** Notes what went on after the answer, such as a refresh of the cache. */
  endLate({ trace, notedSpans, ctx }: Exchange): void {
    const late = trace.sampled ? trace.spans?.slice(notedSpans) : undefined;
    if (!late || late.length === 0) return;
    this.collector.addSpans(late);
    this.collector.handOverSoon(ctx);
  }

  /** Counts a request that was refused with 429. */
  refused({ limit }: Exchange): void {
    this.collector.meter.count('refusals', { limit });
  }

  #keep(exchange: Exchange, status: number, line: string): void {
    const { slice, route, method, startedAt, correlationId, cache, trace } = exchange;
    const attributes = {
      'http.request.method': methodLabel(method),
      'http.route': route,
      'http.response.status_code': status,
      'highstreet.slice': slice,
      'highstreet.cache': cache,
      'highstreet.correlation_id': correlationId,
    };
    const spans = trace.spans ?? [];
    const about = { name: `${methodLabel(method)} ${route}`, kind: 'server', attributes } as const;
    this.collector.addSpans([...spans, spanOf(trace, about, startedAt, status >= 500)]);
    this.collector.addLine(line);
    exchange.notedSpans = spans.length;
  }
}
