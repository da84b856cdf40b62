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
});

/** What configuration says, in the form the gateway works with. */
export type Settings = {
  profile: 'local' | 'bench' | 'production';
  publicOrigin: string;
  release: string;
  allowedOrigins: readonly string[];
  areLimitsOff: boolean;
  isCacheOff: boolean;
  redis: { url: string; token: string } | undefined;
};

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
    redis: vars.REDIS_URL && vars.REDIS_TOKEN ? { url: vars.REDIS_URL, token: vars.REDIS_TOKEN } : undefined,
  };
}
