import type { Background } from '../exchange.ts';
import type { RedisLink } from '../redis/index.ts';
import type { Runtime } from '../runtime.ts';
import { Turns } from '../turn/index.ts';

const REFRESH_MS = 4_000;
const MAX_AGE_MS = 9_000;
const READ_MS = 2_000;
const FULL_READ_MS = 60_000;
/** An access token lives 15 minutes, and 60 s of skew: what was revoked before that can no longer be presented. */
const TOKEN_LIFE_MS = 16 * 60_000;

/** `key` is `s:<session>` or `u:<user>:<not before, ms>`; `expiresAt` in epoch milliseconds. */
export type Revocation = { key: string; expiresAt: number };
export type ReadRevocations = (now: number) => Promise<Revocation[] | undefined>;

/** What a token says of itself; `issuedAt` in epoch milliseconds. */
export type Holder = { userId: string; sessionId: string; issuedAt: number };

/**
 * What has been revoked, as of at most nine seconds ago. The list comes from Redis, and from the identity slice when Redis is down, at the
 * start, and once a minute, so that an emptied Redis forgets nothing for long.
 */
export class Revocations {
  readonly #fromRedis: ReadRevocations;
  readonly #fromSource: ReadRevocations;
  readonly #runtime: Runtime;
  readonly #turns: Turns;
  #sessions = new Map<string, number>();
  #users = new Map<string, { notBefore: number; expiresAt: number }>();
  #readAt = Number.NEGATIVE_INFINITY;
  #fullReadAt = Number.NEGATIVE_INFINITY;

  constructor(fromRedis: ReadRevocations, fromSource: ReadRevocations, runtime: Runtime) {
    this.#fromRedis = fromRedis;
    this.#fromSource = fromSource;
    this.#runtime = runtime;
    this.#turns = new Turns(runtime, 2 * READ_MS);
  }

  /** Makes sure that the list is recent enough to decide by; false when it cannot be read from anywhere. */
  ensureFresh(ctx: Background): boolean | Promise<boolean> {
    const age = this.#runtime.now() - this.#readAt;
    if (age < REFRESH_MS) return true;
    if (age < MAX_AGE_MS) {
      if (!this.#turns.isTaken('list')) ctx.waitUntil(this.#refresh());
      return true;
    }
    return this.#refresh().then(() => this.#runtime.now() - this.#readAt < MAX_AGE_MS);
  }

  isRevoked({ userId, sessionId, issuedAt }: Holder): boolean {
    if (this.#sessions.has(sessionId)) return true;
    const user = this.#users.get(userId);
    return user !== undefined && issuedAt < user.notBefore;
  }

  async #refresh(): Promise<void> {
    if (!this.#turns.take('list')) {
      await this.#turns.wait('list', this.#runtime.now() + 2 * READ_MS);
      return;
    }
    try {
      const now = this.#runtime.now();
      const quick = await this.#fromRedis(now).catch(() => undefined);
      const isFullDue = now - this.#fullReadAt >= FULL_READ_MS;
      const full =
        !quick || isFullDue ? await this.#fromSource(now - TOKEN_LIFE_MS).catch(() => undefined) : undefined;
      if (full) this.#fullReadAt = now;
      if (quick || full) this.#learn([...(quick ?? []), ...(full ?? [])], now);
    } finally {
      this.#turns.end('list');
    }
  }

  #learn(revocations: Revocation[], now: number): void {
    for (const { key, expiresAt } of revocations) {
      const [kind, id, notBefore] = key.split(':');
      if (!id || expiresAt <= now) continue;
      if (kind === 's') this.#sessions.set(id, expiresAt);
      if (kind === 'u') this.#learnUser(id, Number(notBefore), expiresAt);
    }
    for (const [id, expiresAt] of this.#sessions) if (expiresAt <= now) this.#sessions.delete(id);
    for (const [id, user] of this.#users) if (user.expiresAt <= now) this.#users.delete(id);
    this.#readAt = now;
  }

  #learnUser(id: string, notBefore: number, expiresAt: number): void {
    const known = this.#users.get(id);
    if (known && known.notBefore >= notBefore) return;
    this.#users.set(id, { notBefore, expiresAt });
  }
}

/** The list that the identity slice keeps in Redis; undefined when Redis does not answer. */
export function revocationsInRedis(redis: Pick<RedisLink, 'run'>): ReadRevocations {
  return (now) =>
    redis.run(async (client) => {
      const reply = await client.zrange<(string | number)[]>('highstreet:revoked', now, '+inf', {
        byScore: true,
        withScores: true,
      });
      return pairsOf(reply);
    });
}

function pairsOf(reply: readonly (string | number)[]): Revocation[] {
  const list: Revocation[] = [];
  for (let index = 0; index + 1 < reply.length; index += 2) {
    list.push({ key: String(reply[index]), expiresAt: Number(reply[index + 1]) });
  }
  return list;
}
