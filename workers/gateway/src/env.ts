import type { Sampling } from '@highstreet/telemetry';
import * as z from 'zod/mini';

const Settings = z.object({
  PROFILE: z.enum(['local', 'bench', 'production']),
  PUBLIC_ORIGIN: z.url(),
  RELEASE: z.optional(z.string()),
  ALLOWED_ORIGINS: z.optional(z.string()),
  RATE_LIMITS: z.optional(z.enum(['default', 'off'])),
  CACHE: z.optional(z.enum(['on', 'off'])),
  REDIS_URL: z.optional(z.url()),
  REDIS_TOKEN: z.optional(z.string()),
  /** Whose card form the checkout shows: its script and frames may then load. */
  CARD_FORM: z.optional(z.enum(['stripe'])),
  METRICS_TOKEN: z.optional(z.string().check(z.minLength(16))),
  /** `orders=https://orders.example`, more than one with commas: slices that are reached by address instead of a binding. */
  UPSTREAM_URLS: z.optional(z.string()),
  TRACE_RATIO: z.optional(z.coerce.number().check(z.minimum(0), z.maximum(1))),
  TRACES_PER_SECOND: z.optional(z.coerce.number().check(z.minimum(0))),
});

/** What configuration says, in the form the gateway works with. */
export type Settings = {
  profile: 'local' | 'bench' | 'production';
  publicOrigin: string;
  release: string;
  allowedOrigins: readonly string[];
  areLimitsOff: boolean;
  isCacheOff: boolean;
  cardForm: 'stripe' | undefined;
  redis: { url: string; token: string } | undefined;
  /** With this token, as with an admin's, the metrics can be read. */
  metricsToken: string | undefined;
  /** Origins of slices that are reached by address, by name. */
  upstreamOrigins: ReadonlyMap<string, string>;
  /** Which traces are kept; failures always are. */
  sampling: Sampling;
};

const RATIOS = { local: 1, bench: 0.01, production: 0.1 };
const TRACES_PER_SECOND = { local: 200, bench: 20, production: 20 };

/** Reads the vars once per isolate. Limits can be off for load tests only; production refuses to start so. */
export function readSettings(env: object): Settings {
  const vars = Settings.parse(env);
  if (vars.PROFILE === 'production' && vars.RATE_LIMITS === 'off')
    throw new Error('RATE_LIMITS=off in production');
  return {
    profile: vars.PROFILE,
    publicOrigin: new URL(vars.PUBLIC_ORIGIN).origin,
    release: vars.RELEASE ?? 'dev',
    allowedOrigins: (vars.ALLOWED_ORIGINS ?? '')
      .split(',')
      .map((origin) => origin.trim())
      .filter(Boolean),
    areLimitsOff: vars.PROFILE === 'bench' || vars.RATE_LIMITS === 'off',
    isCacheOff: vars.CACHE === 'off',
    cardForm: vars.CARD_FORM,
    metricsToken: vars.METRICS_TOKEN,
    upstreamOrigins: readOrigins(vars.UPSTREAM_URLS ?? ''),
    sampling: {
      ratio: vars.TRACE_RATIO ?? RATIOS[vars.PROFILE],
      perSecond: vars.TRACES_PER_SECOND ?? TRACES_PER_SECOND[vars.PROFILE],
    },
    redis: vars.REDIS_URL && vars.REDIS_TOKEN ? { url: vars.REDIS_URL, token: vars.REDIS_TOKEN } : undefined,
  };
}

function readOrigins(list: string): Map<string, string> {
  const pairs = list.split(',').filter((pair) => pair.trim() !== '');
  return new Map(
    pairs.map((pair) => {
      const at = pair.indexOf('=');
      return [pair.slice(0, at).trim(), new URL(pair.slice(at + 1).trim()).origin];
    }),
  );
}
