import type { RedisLink } from '../redis/index.ts';
import { takeScript } from './take-script.ts';

/** `lengthMs` in milliseconds. */
export type Quota = { quota: number; lengthMs: number };

export type Take = {
  key: string;
  quotas: readonly Quota[];
  now: number;
  want: number;
  settle: { id: string; spent: number } | undefined;
  leaseId: string;
  leaseMs: number;
};

/** `granted` requests may pass, the first at once, the others on lease; none: try again after `retryAfterMs`. */
export type Grant = { granted: number; retryAfterMs: number };

/** The budget that all isolates share. Undefined when its store does not answer. */
export type SharedBudget = { take: (take: Take) => Promise<Grant | undefined> };

let scriptHash = '';

/** The shared budget in Redis. */
export function redisBudget(redis: Pick<RedisLink, 'script'>): SharedBudget {
  return {
    take: async (take) => {
      const reply = await redis.script(
        takeScript,
        await hashOf(takeScript),
        [`highstreet:limit:${take.key}`],
        argumentsOf(take),
      );
      return grantOf(reply);
    },
  };
}

function argumentsOf(take: Take): (string | number)[] {
  return [
    take.now,
    take.settle?.id ?? '',
    take.settle?.spent ?? 0,
    take.want,
    take.leaseId,
    take.leaseMs,
    ...take.quotas.flatMap(({ quota, lengthMs }) => [quota, lengthMs]),
  ];
}

function grantOf(reply: unknown): Grant | undefined {
  if (!Array.isArray(reply)) return undefined;
  const [granted, retryAfterMs] = reply.map(Number);
  return granted === undefined || retryAfterMs === undefined ? undefined : { granted, retryAfterMs };
}

async function hashOf(script: string): Promise<string> {
  if (scriptHash) return scriptHash;
  const digest = await crypto.subtle.digest('SHA-1', new TextEncoder().encode(script));
  scriptHash = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return scriptHash;
}
