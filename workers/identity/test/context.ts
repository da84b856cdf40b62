import { newId, openIdempotencyStore } from '@highstreet/data';
import { openTestDatabase } from '@highstreet/data/testing';
import { noRelay, openOutbox } from '@highstreet/events';
import type { Actor, Role } from '@highstreet/http';
import { openAnnounce, type EndedSession } from '@highstreet/realtime/contract';
import { continueTrace } from '@highstreet/telemetry';
import { Redis } from '@upstash/redis';
import { exportJWK, generateKeyPair } from 'jose';
import { resolve } from 'node:path';
import type { ClientFacts, Config, Ctx } from '../src/context.ts';
import type { TokenKey } from '../src/env.ts';
import { openPasswords } from '../src/secrets/passwords.ts';
import { sealIdempotency } from '../src/secrets/sealed-idempotency.ts';
import { openTokens } from '../src/secrets/token-keys.ts';
import { openVault } from '../src/secrets/vault.ts';
import { putPasswordHash } from '../src/db/users.ts';
import { users } from '../src/db/schema.ts';

const MIGRATIONS = resolve(import.meta.dirname, '../migrations');
const START = Date.UTC(2026, 0, 1);
export const ORIGIN = 'http://localhost:8787';
export const PASSWORD = 'quite-a-long-password';

const wasm = Bun.resolveSync('@phi-ag/argon2/argon2.wasm', import.meta.dirname);
export const argon2 = await WebAssembly.compile(await Bun.file(wasm).arrayBuffer());
const passwords = openPasswords(argon2, Number.POSITIVE_INFINITY, () => 0);
const passwordHash = passwords.hash(PASSWORD);
export const tokenKey = await makeTokenKey();

/** A request's side of a ctx that a test may choose. */
export type Facets = { actor?: Actor | undefined; client?: Partial<ClientFacts>; config?: Partial<Config> };

/** A ctx with a look behind the scenes: how long it slept in all, what was put off, the clock to be moved, and the same ctx for another request. */
export type TestCtx = Ctx & {
  roundTrips: () => number;
  slept: () => number;
  settle: () => Promise<unknown>;
  forward: (ms: number) => void;
  /** Sessions whose sockets were closed. */
  closed: EndedSession[];
  with: (facets: Facets) => Ctx;
};

/** A ctx on a database of its own, without Redis; time starts at 2026-01-01 and moves 1 ms with every look at the clock. */
export async function makeCtx(facets: Facets = {}): Promise<TestCtx> {
  const { db, roundTrips } = await openTestDatabase(MIGRATIONS);
  let clock = START;
  let slept = 0;
  const deferred: Promise<unknown>[] = [];
  const closed: EndedSession[] = [];
  const now = () => (clock += 1);
  const vault = openVault(Buffer.alloc(32, 7).toString('base64'));
  const make = ({ actor, client, config }: Facets): Ctx => ({
    db,
    redis: new Redis({ url: 'http://127.0.0.1:9', token: 'none', retry: false }),
    actor,
    client: { address: '192.0.2.1', agent: 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0', ...client },
    config: {
      profile: 'local',
      origin: ORIGIN,
      allowedOrigins: [ORIGIN],
      isLimited: true,
      providers: [],
      ...config,
    },
    passwords,
    vault,
    tokens: openTokens([tokenKey], ORIGIN, now),
    now,
    sleep: (ms) => ((slept += ms), Bun.sleep(1)),
    defer: (work) => void deferred.push(work),
    newId: (prefix) => newId(prefix, now()),
    emit: openOutbox(
      {
        slice: 'identity',
        release: 'test',
        trace: continueTrace(null),
        correlationId: 'test',
        actorId: actor?.id,
      },
      now,
    ),
    relay: noRelay,
    live: {
      ...openAnnounce(undefined, () => undefined),
      endSessions: async (sessions) => void closed.push(...sessions),
    },
    idempotency: sealIdempotency(openIdempotencyStore(db, now), vault),
    release: 'test',
  });
  return {
    ...make(facets),
    roundTrips,
    slept: () => slept,
    settle: () => Promise.all(deferred),
    forward: (ms) => void (clock += ms),
    closed,
    with: make,
  };
}

/** A user of this name who is verified and has the password `PASSWORD`. */
export async function makeUser(
  ctx: Ctx,
  name = 'ada',
  fields: Partial<typeof users.$inferInsert> = {},
): Promise<Actor> {
  const id = ctx.newId('usr');
  const at = ctx.now();
  const email = `${name}@highstreet.test`;
  const role: Role = fields.role ?? 'customer';
  await ctx.db
    .insert(users)
    .values({ id, email, name, role, verifiedAt: at, createdAt: at, updatedAt: at, ...fields });
  await ctx.db.$client.execute(putPasswordHash(id, passwordHash, at));
  return { id, role, email, name, sessionId: 'ses_none', verified: true };
}

/** A private key that signs tokens. */
export async function makeTokenKey(): Promise<TokenKey> {
  const { privateKey } = await generateKeyPair('EdDSA', { extractable: true });
  const { x = '', d = '' } = await exportJWK(privateKey);
  return { kty: 'OKP', crv: 'Ed25519', x, d, kid: crypto.randomUUID() };
}
