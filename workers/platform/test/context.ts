import { openIdempotencyStore } from '@highstreet/data';
import { openTestDatabase } from '@highstreet/data/testing';
import type { Actor, Role } from '@highstreet/http';
import { emptyTally, observe, randomHex, type Span, type TelemetryBatch } from '@highstreet/telemetry';
import { resolve } from 'node:path';
import type { Ctx } from '../src/context.ts';
import type { SystemStatus } from '../src/system-status.ts';

const MIGRATIONS = resolve(import.meta.dirname, '../migrations');
export const START = Date.UTC(2026, 0, 1);

export type TestCtx = Ctx & {
  roundTrips: () => number;
  as: (actor: Actor | undefined) => Ctx;
  clock: { now: number };
  status: { current: SystemStatus | undefined };
};

/** A ctx on a database of its own; the clock stands at 2026-01-01 until a test moves it. */
export async function makeCtx(actor?: Actor): Promise<TestCtx> {
  const { db, roundTrips } = await openTestDatabase(MIGRATIONS);
  const clock = { now: START };
  const status: TestCtx['status'] = { current: undefined };
  const now = () => clock.now;
  const make = (who: Actor | undefined): Ctx => ({
    db,
    actor: who,
    now,
    idempotency: openIdempotencyStore(db, now),
    release: 'test',
    readStatus: async () => status.current,
  });
  return { ...make(actor), roundTrips, as: make, clock, status };
}

export function makeActor(role: Role): Actor {
  return {
    id: `usr_${role}`,
    role,
    name: role,
    email: `${role}@highstreet.test`,
    sessionId: `ses_${role}`,
    verified: true,
  };
}

/** What an isolate of a slice hands over; nothing but what is given. */
export function makeBatch(fields: Partial<TelemetryBatch> = {}): TelemetryBatch {
  return {
    slice: 'gateway',
    release: 'r1',
    source: 'i1',
    spans: [],
    lines: [],
    deltas: [],
    gauges: [],
    ...fields,
  };
}

/** Requests of a slice with these durations in milliseconds. */
export function requests(slice: string, times: number[], status = '2xx', route = '/api/x', release = 'r1') {
  const tally = emptyTally();
  for (const ms of times) observe(tally, ms);
  return { metric: 'requests' as const, labels: [slice, route, 'GET', status, release], tally };
}

export function makeSpan(fields: Partial<Span> = {}): Span {
  return {
    traceId: randomHex(16),
    spanId: randomHex(8),
    name: 'GET /api/x',
    kind: 'server',
    startedAt: START,
    duration: 10,
    isError: false,
    attributes: {},
    ...fields,
  };
}
