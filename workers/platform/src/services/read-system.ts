import { emptyTally, mergeTallies, metrics, quantile, type GaugeValue } from '@highstreet/telemetry';
import type { SliceState, SystemState, Traffic } from '../contract/index.ts';
import type { Ctx } from '../context.ts';
import { readWindow, type Counted } from '../db/read-metrics.ts';
import type { SystemStatus } from '../system-status.ts';

const WINDOW_SECONDS = 300;
const FRONT_DOOR = 'gateway';

type Part = SystemStatus['gateway'];

/** Every slice with its health and the traffic of the last five minutes, the front door first. */
export async function readSystem(ctx: Ctx): Promise<SystemState> {
  const now = ctx.now();
  const range = { from: now - WINDOW_SECONDS * 1_000, now };
  const [status, { counted, gauges }] = await Promise.all([
    ctx.readStatus(),
    readWindow(ctx.db, ['requests', 'events', 'cache', 'refusals'], range),
  ]);
  const requests = counted.get('requests') ?? [];
  const events = counted.get('events') ?? [];
  const parts = partsOf(status, [...requests, ...events]);
  return {
    at: new Date(now).toISOString(),
    status: status?.status ?? 'unknown',
    limits: status?.limits ?? 'unknown',
    openSockets: openSockets(gauges),
    cacheHits: countOf(counted.get('cache'), 'hit'),
    cacheMisses: countOf(counted.get('cache'), 'miss'),
    refusals: countOf(counted.get('refusals')),
    items: [...parts].map(([name, part]) => toSlice(name, part, trafficOf(name, requests, events))),
  };
}

/** The slices that the front door knows; when it does not answer, those that were heard of. */
function partsOf(status: SystemStatus | undefined, heard: readonly Counted[]): Map<string, Part | undefined> {
  if (status) return new Map([[FRONT_DOOR, status.gateway], ...Object.entries(status.slices)]);
  const names = heard.map(({ labels }) => labels[0] ?? FRONT_DOOR).toSorted();
  return new Map([FRONT_DOOR, ...names].map((name) => [name, undefined]));
}

function toSlice(name: string, part: Part | undefined, traffic: Traffic): SliceState {
  return {
    name,
    status: part?.status ?? 'unknown',
    version: part?.version ?? 'unknown',
    uptimeSeconds: part?.uptime ?? 0,
    breaker: part?.breaker,
    checks: Object.entries(part?.checks ?? {}).map(([check, result]) => ({ name: check, ...result })),
    traffic,
  };
}

function trafficOf(slice: string, requests: readonly Counted[], events: readonly Counted[]): Traffic {
  const status = metrics.requests.labels.indexOf('status');
  const result = metrics.events.labels.indexOf('result');
  const own = requests.filter(({ labels }) => labels[0] === slice);
  const all = sumOf(own);
  const errors = sumOf(own.filter(({ labels }) => labels[status] === '5xx')).count;
  const handled = events.filter(({ labels }) => labels[0] === slice);
  return {
    windowSeconds: WINDOW_SECONDS,
    requests: all.count,
    requestsPerSecond: all.count / WINDOW_SECONDS,
    errors,
    errorRatio: all.count === 0 ? 0 : errors / all.count,
    p50Ms: quantile(all, 0.5) ?? null,
    p95Ms: quantile(all, 0.95) ?? null,
    eventsHandled: sumOf(handled).count,
    eventsFailed: sumOf(handled.filter(({ labels }) => labels[result] === 'failed')).count,
  };
}

function sumOf(counted: readonly Counted[]) {
  return counted.map(({ tally }) => tally).reduce(mergeTallies, emptyTally());
}

/** What was counted, of all series or of those with this value as their last label. */
function countOf(counted: readonly Counted[] = [], result?: string): number {
  return sumOf(counted.filter(({ labels }) => result === undefined || labels.at(-1) === result)).count;
}

function openSockets(gauges: readonly GaugeValue[]): number {
  return gauges.filter(({ metric }) => metric === 'sockets').reduce((sum, { value }) => sum + value, 0);
}
