import { newId, openDatabase, openIdempotencyStore, openRedis, type Database } from '@highstreet/data';
import { openOutbox, openRelay, type Emit, type Relay } from '@highstreet/events';
import type { Actor, IdempotencyStore, RequestMeta } from '@highstreet/http';
import { openAnnounce, type Announce } from '@highstreet/realtime/contract';
import { formatTraceparent, writeLog } from '@highstreet/telemetry';
import type { Redis } from '@upstash/redis';
import type { Env, OidcProvider } from './env.ts';
import { openPasswords, type Passwords } from './secrets/passwords.ts';
import { sealIdempotency } from './secrets/sealed-idempotency.ts';
import { openTokens, type Tokens } from './secrets/token-keys.ts';
import { openVault, type Vault } from './secrets/vault.ts';

/** How this installation is set up. */
export type Config = {
  profile: 'local' | 'bench' | 'production';
  /** Links and redirects are built from this, never from the Host header. */
  origin: string;
  /** Origins whose pages may use the session cookie. */
  allowedOrigins: readonly string[];
  isLimited: boolean;
  providers: readonly OidcProvider[];
};

/** Who is at the other end: the address as the gateway saw it (IPv6 as /64), and what the client says it is. */
export type ClientFacts = { address: string; agent: string };

/** What a service of identity gets; nothing else is ambient. `now` in milliseconds since the epoch. */
export type Ctx = {
  db: Database;
  redis: Redis;
  actor: Actor | undefined;
  client: ClientFacts;
  config: Config;
  passwords: Passwords;
  vault: Vault;
  tokens: Tokens;
  now: () => number;
  sleep: (ms: number) => Promise<void>;
  /** Lets work go on after the answer. */
  defer: (work: Promise<unknown>) => void;
  newId: (prefix: string) => string;
  emit: Emit;
  /** Sends what was emitted. */
  relay: Relay;
  /** Ends the sockets of sessions that have ended. */
  live: Announce;
  idempotency: IdempotencyStore;
  release: string;
};

/** The facts of one request, RPC call or cron run. */
export type CtxSource = Pick<RequestMeta, 'actor' | 'trace' | 'correlationId' | 'deadline'> & {
  client: ClientFacts;
  defer: (work: Promise<unknown>) => void;
};

/** Opens what one request needs. No I/O happens before it is used. */
export function makeCtx(env: Env, argon2: WebAssembly.Module, source: CtxSource): Ctx {
  const { actor, trace, correlationId } = source;
  const db = openDatabase(env, trace);
  const now = () => Date.now();
  const vault = openVault(env.ENCRYPTION_KEY);
  const origin = { slice: 'identity', release: env.RELEASE, trace, correlationId, actorId: actor?.id };
  const emit = openOutbox(origin, now);
  return {
    db,
    redis: openRedis(env, trace),
    actor,
    client: source.client,
    config: readConfig(env),
    passwords: openPasswords(argon2, source.deadline, now),
    vault,
    tokens: openTokens(env.TOKEN_KEYS, env.PUBLIC_ORIGIN, now),
    now,
    sleep: (ms) => new Promise((done) => setTimeout(done, ms)),
    defer: source.defer,
    newId: (prefix) => newId(prefix, now()),
    emit,
    relay: openRelay({ slice: 'identity', db, queue: env.EVENTS, store: env.EVENTS_API, emit, now }),
    live: openAnnounce(
      env.REALTIME,
      (cause) => writeLog({ level: 'warn', slice: 'identity', message: 'not announced', cause }),
      formatTraceparent(trace),
    ),
    idempotency: sealIdempotency(openIdempotencyStore(db, now), vault),
    release: env.RELEASE,
  };
}

/** Locally a page may be opened as `localhost` or `127.0.0.1`. */
export function readConfig(env: Env): Config {
  const listed = env.ALLOWED_ORIGINS.split(',').filter((origin) => origin !== '');
  const isLocal = env.PROFILE !== 'production';
  return {
    profile: env.PROFILE,
    origin: env.PUBLIC_ORIGIN,
    allowedOrigins: [env.PUBLIC_ORIGIN, ...listed, ...(isLocal ? loopbackTwins(env.PUBLIC_ORIGIN) : [])],
    isLimited: env.LIMITS === undefined ? env.PROFILE !== 'bench' : env.LIMITS === 'on',
    providers: env.OIDC_PROVIDERS,
  };
}

function loopbackTwins(origin: string): string[] {
  const { protocol, hostname, port } = new URL(origin);
  if (hostname !== 'localhost' && hostname !== '127.0.0.1') return [];
  const suffix = port === '' ? '' : `:${port}`;
  return [`${protocol}//localhost${suffix}`, `${protocol}//127.0.0.1${suffix}`];
}
