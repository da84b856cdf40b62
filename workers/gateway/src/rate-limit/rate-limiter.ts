import type { Runtime } from '../runtime.ts';
import type { Window } from '../limits.ts';
import type { SharedBudget } from './shared-budget.ts';
import { WindowCounter } from './window-counter.ts';

/** Times in milliseconds. `window` is the one that is nearest to its limit. */
export type Verdict = {
  isAllowed: boolean;
  retryAfterMs: number;
  window: Window;
  remaining: number;
  resetMs: number;
};

/** The windows that one client is held to, with their quotas already scaled. */
export type Policy = { windows: readonly Window[]; leaseSize: number };

type Lease = { id: string; left: number; spent: number; expiresAt: number };
type Client = {
  counters: readonly WindowCounter[];
  lease: Lease | undefined;
  leasingUntil: number;
  refusedUntil: number;
};

const MAX_CLIENTS = 10_000;
const LEASE_MS = 10_000;
const SHARED_WAIT_MS = 1_000;

/** A share of the tightest quota that an isolate may hold on lease; small quotas are never leased. */
export function policyOf(windows: readonly Window[], factor: number): Policy {
  const scaled = windows.map((window) => ({ ...window, quota: window.quota * factor }));
  const tightest = Math.min(...scaled.map(({ quota }) => quota));
  return { windows: scaled, leaseSize: Math.max(1, Math.min(50, Math.floor(tightest / 10))) };
}

/**
 * Holds clients to their windows. Every request is counted in this isolate first, which alone never admits too many; then it needs
 * a grant from the budget that all isolates share, most often out of a lease. While that budget's store is down, this
 * isolate's own count is the limit.
 */
export class RateLimiter {
  readonly #clients = new Map<string, Client>();
  readonly #shared: SharedBudget;
  readonly #runtime: Runtime;
  #leases = 0;
  readonly #isolate = crypto.randomUUID().slice(0, 13);

  constructor(shared: SharedBudget, runtime: Runtime) {
    this.#shared = shared;
    this.#runtime = runtime;
  }

  /** Answers at once where this isolate can decide alone. */
  take(key: string, policy: Policy): Verdict | Promise<Verdict> {
    const now = this.#runtime.now();
    const client = this.#client(key, policy);
    const blockedMs = Math.max(client.refusedUntil - now, blockedFor(client.counters, now));
    if (blockedMs > 0) return verdict(client, policy, now, blockedMs);
    for (const counter of client.counters) counter.add();
    if (spendLease(client, now)) return verdict(client, policy, now, 0);
    return this.#takeShared(key, client, policy, now);
  }

  async #takeShared(key: string, client: Client, policy: Policy, now: number): Promise<Verdict> {
    const isLeasing = client.leasingUntil <= now;
    const settled = isLeasing ? client.lease : undefined;
    if (isLeasing) client.leasingUntil = now + SHARED_WAIT_MS;
    if (settled) client.lease = undefined;
    const id = `${this.#isolate}${(this.#leases += 1)}`;
    const grant = await this.#shared.take({
      key,
      now,
      quotas: policy.windows.map(({ quota, seconds }) => ({ quota, lengthMs: seconds * 1_000 })),
      want: isLeasing ? policy.leaseSize : 1,
      settle: settled && { id: settled.id, spent: settled.spent },
      leaseId: id,
      leaseMs: LEASE_MS,
    });
    if (isLeasing) client.leasingUntil = 0;
    if (grant && grant.granted > 1) {
      client.lease = { id, left: grant.granted - 1, spent: 0, expiresAt: now + LEASE_MS };
    }
    if (!grant || grant.granted > 0 || (await this.#spendComingLease(client, now))) {
      return verdict(client, policy, now, 0);
    }
    for (const counter of client.counters) counter.remove(now);
    client.refusedUntil = now + grant.retryAfterMs;
    return verdict(client, policy, now, grant.retryAfterMs);
  }

  /** The last of the budget may be in a lease that another request has just asked for: its share is worth a short wait. */
  async #spendComingLease(client: Client, now: number): Promise<boolean> {
    for (let wait = 0; wait < 10 && client.leasingUntil > now; wait += 1) await this.#runtime.sleep(5);
    return spendLease(client, now);
  }

  #client(key: string, policy: Policy): Client {
    const known = this.#clients.get(key);
    if (known) return known;
    const oldest = this.#clients.size >= MAX_CLIENTS ? this.#clients.keys().next().value : undefined;
    if (oldest !== undefined) this.#clients.delete(oldest);
    const counters = policy.windows.map(({ quota, seconds }) => new WindowCounter(quota, seconds * 1_000));
    const client = { counters, lease: undefined, leasingUntil: 0, refusedUntil: 0 };
    this.#clients.set(key, client);
    return client;
  }
}

function spendLease(client: Client, now: number): boolean {
  const { lease } = client;
  if (!lease || lease.left === 0 || now >= lease.expiresAt) return false;
  lease.left -= 1;
  lease.spent += 1;
  return true;
}

function blockedFor(counters: readonly WindowCounter[], now: number): number {
  let blockedMs = 0;
  for (const counter of counters) {
    if (counter.free(now) < 1) blockedMs = Math.max(blockedMs, counter.untilFree(now));
  }
  return blockedMs;
}

function verdict(client: Client, policy: Policy, now: number, retryAfterMs: number): Verdict {
  let tightest = 0;
  let remaining = Number.POSITIVE_INFINITY;
  client.counters.forEach((counter, index) => {
    const free = counter.free(now);
    if (free < remaining) {
      remaining = free;
      tightest = index;
    }
  });
  const window = policy.windows[tightest];
  const resetMs = client.counters[tightest]?.untilFree(now) ?? 0;
  if (!window) throw new Error('a rate limit needs a window');
  const isAllowed = retryAfterMs <= 0;
  return {
    isAllowed,
    retryAfterMs,
    window,
    remaining: isAllowed ? remaining : 0,
    resetMs: Math.max(resetMs, retryAfterMs),
  };
}
