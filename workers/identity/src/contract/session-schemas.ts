import { z } from '@hono/zod-openapi';
import { instant, normalEmail, OpaqueToken, Password, SessionUser } from './schemas.ts';

/** `browser` keeps the refresh token in a cookie; `program` gets it in the body. */
export const Client = z.enum(['browser', 'program']).openapi('Client');
export type Client = z.infer<typeof Client>;

export const Login = z
  .object({
    email: z.string().max(320).transform(normalEmail).openapi({ type: 'string', format: 'email' }),
    password: Password,
    client: Client.default('browser'),
    device: z.string().max(120).optional().openapi({ description: 'Name shown in the list of devices' }),
  })
  .openapi('Login');
export type Login = z.infer<typeof Login>;

/** A session has begun or goes on. `expiresIn` in seconds; `refreshToken` for programs only. */
export const SessionGrant = z
  .object({
    accessToken: z.string(),
    expiresIn: z.number().int(),
    user: SessionUser,
    refreshToken: z.string().optional(),
  })
  .openapi('SessionGrant');
export type SessionGrant = z.infer<typeof SessionGrant>;

/** The password was right, the second factor is missing; there is no session yet. `expiresIn` in seconds. */
export const SecondFactorChallenge = z
  .object({ challenge: z.string(), expiresIn: z.number().int() })
  .openapi('SecondFactorChallenge');
export type SecondFactorChallenge = z.infer<typeof SecondFactorChallenge>;

/** `'challenge' in answer` tells the two apart. */
export const LoginAnswer = z.union([SessionGrant, SecondFactorChallenge]).openapi('LoginAnswer');
export type LoginAnswer = z.infer<typeof LoginAnswer>;

/** Programs send their refresh token; browsers send the cookie and no body. */
export const Refresh = z.object({ refreshToken: OpaqueToken.optional() }).openapi('Refresh');
export type Refresh = z.infer<typeof Refresh>;

export const Session = z
  .object({
    id: z.string(),
    device: z.string(),
    client: Client,
    address: z.string(),
    createdAt: instant,
    lastUsedAt: instant,
    expiresAt: instant,
    current: z.boolean(),
  })
  .openapi('Session');
export type Session = z.infer<typeof Session>;

export const SessionList = z.object({ items: z.array(Session) }).openapi('SessionList');
export type SessionList = z.infer<typeof SessionList>;

export const Provider = z
  .object({ name: z.string(), title: z.string(), href: z.string() })
  .openapi('Provider');
export type Provider = z.infer<typeof Provider>;

export const ProviderList = z.object({ items: z.array(Provider) }).openapi('ProviderList');
export type ProviderList = z.infer<typeof ProviderList>;

export const Jwks = z
  .object({
    keys: z.array(
      z.object({
        kty: z.string(),
        crv: z.string(),
        x: z.string(),
        kid: z.string(),
        alg: z.string(),
        use: z.string(),
      }),
    ),
  })
  .openapi('Jwks');
export type Jwks = z.infer<typeof Jwks>;
