import type { BreakerState } from '@highstreet/resilience';
import type { Runtime } from '../runtime.ts';
import { within } from '../time-limit.ts';
import { checkSlice, type SliceHealth, type Status } from './slice-health.ts';

export type HealthSources = {
  release: string;
  /** Asks a slice for its `/health`. */
  slices: Record<string, () => Promise<Response>>;
  breakers: Record<string, () => BreakerState>;
  pingRedis: () => Promise<boolean>;
  areLimitsShared: () => boolean;
};

type Report = { at: number; slices: Record<string, SliceHealth>; redis: Status };

const CHECK_MS = 1_000;
const KEEP_MS = 1_000;
const paths = [
  '/health',
  '/health/ready',
  '/health/database',
  '/health/redis',
  '/health/services',
  '/health/status',
];

export function isHealthPath(path: string): boolean {
  return paths.includes(path);
}

/** What the gateway says about the system. A report is kept for a second, so that asking costs the slices little. */
export class Health {
  readonly #runtime: Runtime;
  readonly #startedAt: number;
  #report: Report | undefined;

  constructor(runtime: Runtime) {
    this.#runtime = runtime;
    this.#startedAt = runtime.now();
  }

  /**
   * The answer to one of the health paths. Ready, database and Redis are 503 unless all of what they are about serves; the others tell.
   * `isInsider` (an admin) also sees times and breakers.
   */
  async answer(
    path: string,
    sources: HealthSources,
    isInsider: boolean,
  ): Promise<{ status: number; body: object }> {
    if (path === '/health') return { status: 200, body: { status: 'ok' } };
    const report = await this.#current(sources);
    const body = this.#bodyOf(path, report, sources, isInsider);
    const isJudged = path === '/health/ready' || path === '/health/database' || path === '/health/redis';
    return { status: isJudged && body.status !== 'ok' ? 503 : 200, body };
  }

  #bodyOf(path: string, report: Report, sources: HealthSources, isInsider: boolean): { status: Status } {
    switch (path) {
      case '/health/database':
        return databases(report);
      case '/health/redis':
        return redis(report, sources);
      case '/health/services':
        return services(report);
      case '/health/ready':
        return { status: overall(report) };
      default:
        return this.#everything(report, sources, isInsider);
    }
  }

  #everything(report: Report, sources: HealthSources, isInsider: boolean) {
    const slices = Object.entries(report.slices).map(([name, slice]) => [
      name,
      isInsider ? { ...slice, breaker: sources.breakers[name]?.() } : withoutTimes(slice),
    ]);
    const uptime = Math.round((this.#runtime.now() - this.#startedAt) / 1_000);
    const gateway = {
      status: 'ok',
      version: sources.release,
      uptime,
      checks: { redis: { status: report.redis } },
    };
    return {
      status: overall(report),
      gateway,
      limits: limitsOf(report, sources),
      slices: Object.fromEntries(slices),
    };
  }

  async #current(sources: HealthSources): Promise<Report> {
    const now = this.#runtime.now();
    if (this.#report && now - this.#report.at < KEEP_MS) return this.#report;
    const names = Object.keys(sources.slices);
    const [answers, pong] = await Promise.all([
      Promise.all(Object.values(sources.slices).map((ask) => within(CHECK_MS, () => checkSlice(ask)))),
      within(CHECK_MS, sources.pingRedis),
    ]);
    const slices = Object.fromEntries(names.map((name, index) => [name, answers[index] ?? DOWN]));
    this.#report = { at: now, slices, redis: pong ? 'ok' : 'down' };
    return this.#report;
  }
}

const DOWN: SliceHealth = { status: 'down', version: 'unknown', uptime: 0, checks: {} };

/** The whole is down only when no slice serves; without one of them, or without Redis, it is degraded. */
function overall({ slices, redis: redisStatus }: Report): Status {
  const all = Object.values(slices).map(({ status }) => status);
  if (all.every((status) => status === 'down')) return 'down';
  return redisStatus === 'ok' && all.every((status) => status === 'ok') ? 'ok' : 'degraded';
}

function databases({ slices }: Report) {
  const entries = Object.entries(slices).map(([name, slice]) => [
    name,
    slice.checks.database?.status ?? slice.status,
  ]);
  const isOk = entries.every(([, status]) => status === 'ok');
  const status: Status = isOk ? 'ok' : entries.every(([, each]) => each === 'down') ? 'down' : 'degraded';
  return { status, databases: Object.fromEntries(entries) };
}

/** How requests are counted: in Redis for all isolates, or by each isolate alone while Redis is away. */
function limitsOf(report: Report, sources: HealthSources): 'shared' | 'per-isolate' {
  return report.redis === 'ok' && sources.areLimitsShared() ? 'shared' : 'per-isolate';
}

function redis(report: Report, sources: HealthSources) {
  return { status: report.redis, limits: limitsOf(report, sources) };
}

function services(report: Report) {
  const each = Object.entries(report.slices).map(([name, { status }]) => [name, status]);
  return { status: overall(report), services: Object.fromEntries(each) };
}

function withoutTimes(slice: SliceHealth) {
  const checks = Object.entries(slice.checks).map(([name, { status }]) => [name, { status }]);
  return { ...slice, checks: Object.fromEntries(checks) };
}
