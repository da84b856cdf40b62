import { limits, type LimitClass, type LimitName } from '../limits.ts';
import { problems, Refusal, retryAfter } from '../problems.ts';
import { policyOf, type Policy, type RateLimiter, type Verdict } from './rate-limiter.ts';

export { RateLimiter } from './rate-limiter.ts';
export { redisBudget } from './shared-budget.ts';

/** Who a request is counted for: a user, else an API key with the requests per minute it may make, else an address. */
export type Counted = { userId?: string; apiKey?: { id: string; limitPerMinute: number }; address: string };

export type LimitOutcome = { headers: Record<string, string>; isOver: boolean };

const MAX_KEY_POLICIES = 1_000;
const policies = new Map<string, { policy: Policy; header: string }>();

/** Counts a request; over the limit it throws a 429, unless the class never refuses. Answers at once where it can. */
export function takeRequest(
  limiter: RateLimiter,
  name: LimitName,
  counted: Counted,
): LimitOutcome | Promise<LimitOutcome> {
  const limit: LimitClass = limits[name];
  const { key, policy, header } = budgetOf(name, limit, counted);
  const verdict = limiter.take(key, policy);
  return verdict instanceof Promise
    ? verdict.then((result) => outcomeOf(result, header, limit))
    : outcomeOf(verdict, header, limit);
}

function outcomeOf(verdict: Verdict, policyHeader: string, limit: LimitClass): LimitOutcome {
  const headers = {
    'ratelimit-policy': policyHeader,
    ratelimit: `"${verdict.window.name}";r=${verdict.remaining};t=${Math.min(verdict.window.seconds, Math.ceil(verdict.resetMs / 1_000))}`,
  };
  if (!verdict.isAllowed && limit.refuses) {
    const again = retryAfter(verdict.retryAfterMs);
    throw new Refusal(problems.limitReached, `Too many requests; try again in ${again['retry-after']} s.`, {
      ...headers,
      ...again,
    });
  }
  return { headers, isOver: !verdict.isAllowed };
}

function budgetOf(name: LimitName, limit: LimitClass, { userId, apiKey, address }: Counted) {
  if (apiKey && !limit.byAddress)
    return { key: `k:${apiKey.id}:${apiKey.limitPerMinute}`, ...keyPolicy(apiKey.limitPerMinute) };
  if (userId && !limit.byAddress)
    return { key: `${name}:u:${userId}`, ...policyFor(name, limit, limit.signedInFactor) };
  return { key: `${name}:a:${address}`, ...policyFor(name, limit, 1) };
}

function policyFor(name: string, limit: LimitClass, factor: number) {
  return remembered(`${name}*${factor}`, () => policyOf(limit.windows, factor));
}

function keyPolicy(perMinute: number) {
  return remembered(`key*${perMinute}`, () =>
    policyOf([{ name: 'minute', quota: perMinute, seconds: 60 }], 1),
  );
}

function remembered(id: string, make: () => Policy): { policy: Policy; header: string } {
  const known = policies.get(id);
  if (known) return known;
  if (policies.size >= MAX_KEY_POLICIES) policies.clear();
  const policy = make();
  const header = policy.windows
    .map(({ name, quota, seconds }) => `"${name}";q=${quota};w=${seconds}`)
    .join(', ');
  const entry = { policy, header };
  policies.set(id, entry);
  return entry;
}
