import { AccessLog } from './access-log/index.ts';
import {
  ApiKeys,
  Callers,
  KeySet,
  Revocations,
  revocationsInRedis,
  TokenVerifier,
} from './access-token/index.ts';
import type { Bindings } from './bindings.ts';
import { ResponseCache } from './cache/index.ts';
import type { Settings } from './env.ts';
import { Guards } from './guards.ts';
import { Health } from './health/index.ts';
import { OpenApi } from './openapi/index.ts';
import { RateLimiter, redisBudget } from './rate-limit/index.ts';
import { RedisLink } from './redis/index.ts';
import type { Runtime } from './runtime.ts';
import { ShellPage } from './shell-page/index.ts';
import { GatewayTelemetry } from './telemetry/index.ts';
import { within } from './time-limit.ts';
import { upstreamFinder, upstreams } from './upstreams.ts';

const RPC_MS = 2_000;
const DEV_PAGE_MS = 1_000;

/** What one isolate keeps between requests. */
export type Gateway = ReturnType<typeof createGateway>;

/** Puts the parts together, once per isolate. `print` writes finished log lines. */
export function createGateway(
  settings: Settings,
  bindings: Bindings,
  runtime: Runtime,
  print: (lines: string) => void,
) {
  const redis = new RedisLink(settings.redis, runtime);
  const guards = new Guards(runtime);
  return {
    settings,
    runtime,
    redis,
    callers: createCallers(settings, bindings, redis, runtime),
    limiter: new RateLimiter(redisBudget(redis), runtime),
    cache: new ResponseCache(runtime),
    guards,
    findUpstream: upstreamFinder(
      settings.isCacheOff ? upstreams.map((upstream) => ({ ...upstream, isCached: false })) : upstreams,
      settings.profile !== 'production',
    ),
    page: new ShellPage(
      runtime,
      settings.profile === 'production' ? Number.POSITIVE_INFINITY : DEV_PAGE_MS,
      settings.cardForm,
    ),
    api: new OpenApi(runtime),
    health: new Health(runtime),
    telemetry: new GatewayTelemetry(settings, bindings, guards.byName),
    log: new AccessLog(settings.release, print),
  };
}

function createCallers(
  settings: Settings,
  { IDENTITY }: Bindings,
  redis: RedisLink,
  runtime: Runtime,
): Callers {
  const readKeys = async () => {
    const response = await IDENTITY.fetch(new Request(`${settings.publicOrigin}/api/auth/jwks.json`));
    return response.json();
  };
  const keys = new KeySet(() => within(RPC_MS, readKeys), runtime);
  const rules = { issuer: settings.publicOrigin, audience: 'highstreet' };
  const revocations = new Revocations(
    revocationsInRedis(redis),
    (since) => within(RPC_MS, () => IDENTITY.listRevocations(since)),
    runtime,
  );
  const verifyKey = async (key: string) => {
    const facts = await within(RPC_MS, () => IDENTITY.verifyApiKey(key));
    if (facts === undefined) throw new Error('identity does not answer');
    return facts;
  };
  return new Callers(new TokenVerifier(keys, rules, runtime), new ApiKeys(verifyKey, runtime), revocations);
}
