import type { EventQueue, EventStore } from '@highstreet/events';
import type { RealtimeApi } from '@highstreet/realtime/contract';
import { z } from 'zod';

/** A private Ed25519 key as JWK; `kid` names it in tokens. */
const TokenKey = z.looseObject({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  x: z.string().min(1),
  d: z.string().min(1),
  kid: z.string().min(1),
});
export type TokenKey = z.infer<typeof TokenKey>;

/** An OpenID provider. `issuer` may be plain http outside production only. */
const OidcProvider = z.object({
  name: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  title: z.string().min(1),
  issuer: z.url(),
  clientId: z.string().min(1),
  clientSecret: z.string().min(1),
});
export type OidcProvider = z.infer<typeof OidcProvider>;

const json = <T extends z.ZodType>(schema: T) =>
  z
    .string()
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue('is not JSON');
        return z.NEVER;
      }
    })
    .pipe(schema);

/** Bindings and vars of the identity worker; wrong ones stop the isolate at its first request. */
export const Env = z.looseObject({
  DATABASE_URL: z.url(),
  DATABASE_TOKEN: z.string().optional(),
  REDIS_URL: z.url(),
  REDIS_TOKEN: z.string(),
  PROFILE: z.enum(['local', 'bench', 'production']),
  PUBLIC_ORIGIN: z.url().transform((address) => new URL(address).origin),
  /** More origins whose pages may use the session cookie, by comma. */
  ALLOWED_ORIGINS: z.string().default(''),
  RELEASE: z.string().default('dev'),
  /** JSON array of private keys: the first signs, all are published. */
  TOKEN_KEYS: json(z.array(TokenKey).min(1)),
  /** 32 bytes in base 64, by comma: the first encrypts, all decrypt. */
  ENCRYPTION_KEY: z.string().min(43),
  OIDC_PROVIDERS: json(z.array(OidcProvider)).prefault('[]'),
  /** Limits of sign-up and sign-in; `off` for load tests. */
  LIMITS: z.enum(['on', 'off']).optional(),
  ASSETS: z.custom<Fetcher>().optional(),
  EVENTS: z.custom<EventQueue>(),
  EVENTS_API: z.custom<EventStore>(),
  REALTIME: z.custom<RealtimeApi>().optional(),
});
export type Env = z.infer<typeof Env>;

let parsed: Env | undefined;

/** The checked environment, parsed once per isolate. */
export function readEnv(bindings: unknown): Env {
  return (parsed ??= Env.parse(bindings));
}
