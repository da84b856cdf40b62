import { describe, expect, test } from 'bun:test';
import { generateKeyPair, SignJWT, UnsecuredJWT, exportSPKI } from 'jose';
import { ApiKeys, Callers, KeySet, Revocations, TokenVerifier, type Revocation } from './index.ts';
import { AUDIENCE, ISSUER, makeIssuer } from './testing.ts';

async function makeCallers() {
  const clock = { now: 1_800_000_000_000 };
  const runtime = {
    now: () => clock.now,
    sleep: async (ms: number) => void (clock.now += ms),
    random: () => 0,
  };
  const issuer = await makeIssuer(runtime.now);
  const state = {
    jwks: { keys: [issuer.jwk] },
    keyReads: 0,
    keysDown: false,
    redisDown: false,
    sourceDown: false,
    inRedis: new Array<Revocation>(),
    inSource: new Array<Revocation>(),
    keyCalls: 0,
  };
  const keys = new KeySet(async () => {
    state.keyReads += 1;
    if (state.keysDown) throw new Error('down');
    return state.jwks;
  }, runtime);
  const revocations = new Revocations(
    async () => (state.redisDown ? undefined : state.inRedis),
    async () => (state.sourceDown ? undefined : state.inSource),
    runtime,
  );
  const apiKeys = new ApiKeys(async (key) => {
    state.keyCalls += 1;
    if (key !== 'hsk_goodgoodgood') return null;
    const rest = { scopes: ['catalog:read'], limitPerMinute: 60 };
    return { keyId: 'key_1', userId: 'usr_1', role: 'seller', email: 'mara@example.test', ...rest };
  }, runtime);
  const tokens = new TokenVerifier(keys, { issuer: ISSUER, audience: AUDIENCE }, runtime);
  const callers = new Callers(tokens, apiKeys, revocations);
  const background: Promise<unknown>[] = [];
  const identify = async (headers: Record<string, string>) =>
    callers.identify(new Headers(headers), { waitUntil: (work) => void background.push(work) });
  const bearer = (token: string) => identify({ authorization: `Bearer ${token}` });
  return { clock, state, issuer, identify, bearer, settle: () => Promise.all(background) };
}

describe('Callers.identify()', () => {
  test('knows nobody without a credential', async () => {
    const { identify, state } = await makeCallers();
    expect(await identify({})).toEqual({ isRejected: false, isByCookie: false });
    expect(state.keyReads).toBe(0);
  });

  test('accepts a good token, by header or cookie', async () => {
    const { identify, bearer, issuer } = await makeCallers();
    const token = await issuer.sign();
    const actor = {
      id: 'usr_1',
      role: 'customer',
      email: 'ada@example.test',
      name: 'Ada',
      sessionId: 'ses_1',
      verified: true,
    };
    expect(await bearer(token)).toMatchObject({ actor, isByCookie: false });
    expect(await identify({ cookie: `a=1; __Host-access=${token}; b=2` })).toMatchObject({
      actor,
      isByCookie: true,
    });
  });

  test('accepts ES256', async () => {
    const { bearer, state, clock } = await makeCallers();
    const other = await makeIssuer(() => clock.now, 'es', 'ES256');
    state.jwks = { keys: [other.jwk] };
    expect((await bearer(await other.sign())).actor?.id).toBe('usr_1');
  });

  test.each([
    '',
    'Bearer',
    'Bearer ',
    'Basic YTpi',
    'Bearer a b',
    'Bearer a, Bearer b',
    'Bearer ü',
    'token',
    'Bearer a.b.c',
  ])('rejects the malformed Authorization %p', async (authorization) => {
    const { identify } = await makeCallers();
    expect((await identify({ authorization })).isRejected).toBe(true);
  });

  test.each([
    ['another issuer', { iss: 'http://evil.test' }],
    ['another audience', { aud: 'other' }],
    ['no subject', { sub: undefined }],
    ['no session', { sid: undefined }],
    ['an unknown role', { role: 'root' }],
    ['expired over a minute ago', { exp: 1_800_000_000 - 61 }],
    ['not valid for over a minute', { nbf: 1_800_000_000 + 61 }],
    ['no expiry', { exp: undefined }],
    ['an unknown key', { kid: 'other' }],
  ])('rejects a token with %s', async (_, claims) => {
    const { bearer, issuer } = await makeCallers();
    expect((await bearer(await issuer.sign(claims))).isRejected).toBe(true);
  });

  test('allows for a minute of skew', async () => {
    const { bearer, issuer } = await makeCallers();
    const claims = { exp: 1_800_000_000 - 30, nbf: 1_800_000_000 + 30 };
    expect((await bearer(await issuer.sign(claims))).actor?.id).toBe('usr_1');
  });

  test('rejects what another key signed, no signature, and the public key as a secret', async () => {
    const { bearer, issuer, clock } = await makeCallers();
    const claims = { sub: 'usr_1', sid: 's', role: 'admin', jti: 'x', iss: ISSUER, aud: AUDIENCE };
    const times = { iat: clock.now / 1_000, exp: clock.now / 1_000 + 900 };
    const stranger = await generateKeyPair('EdDSA');
    const forged = await new SignJWT({ ...claims, ...times })
      .setProtectedHeader({ alg: 'EdDSA', kid: 'key-1' })
      .sign(stranger.privateKey);
    const secret = new TextEncoder().encode(await exportSPKI(issuer.publicKey));
    const confused = await new SignJWT({ ...claims, ...times })
      .setProtectedHeader({ alg: 'HS256', kid: 'key-1' })
      .sign(secret);
    const unsigned = new UnsecuredJWT({ ...claims, ...times }).encode();
    for (const token of [forged, confused, unsigned]) expect((await bearer(token)).isRejected).toBe(true);
  });

  test('forgets a token when it expires', async () => {
    const { bearer, issuer, clock } = await makeCallers();
    const token = await issuer.sign();
    expect((await bearer(token)).isRejected).toBe(false);
    clock.now += 900_000 + 61_000;
    expect((await bearer(token)).isRejected).toBe(true);
  });

  test('asks for an unknown key at most once a minute', async () => {
    const { bearer, issuer, state, clock } = await makeCallers();
    await bearer(await issuer.sign());
    clock.now += 60_000;
    for (let index = 0; index < 20; index += 1) await bearer(await issuer.sign({ kid: `unknown-${index}` }));
    expect(state.keyReads).toBe(2);
  });

  test('follows a rotation, and drops what a withdrawn key signed', async () => {
    const { bearer, issuer, state, clock } = await makeCallers();
    const old = await issuer.sign();
    await bearer(old);
    const next = await makeIssuer(() => clock.now, 'key-2');
    state.jwks = { keys: [next.jwk] };
    clock.now += 61_000;
    expect((await bearer(await next.sign())).isRejected).toBe(false);
    expect((await bearer(old)).isRejected).toBe(true);
  });

  test('keeps its keys while the issuer is down, and answers 503 when it never had any', async () => {
    const known = await makeCallers();
    await known.bearer(await known.issuer.sign());
    known.state.keysDown = true;
    known.clock.now += 700_000;
    expect((await known.bearer(await known.issuer.sign())).isRejected).toBe(false);
    const fresh = await makeCallers();
    fresh.state.keysDown = true;
    expect(fresh.bearer(await fresh.issuer.sign())).rejects.toMatchObject({ type: { status: 503 } });
  });

  test('resolves API keys and remembers the answer for ten seconds', async () => {
    const { bearer, state, clock } = await makeCallers();
    const caller = await bearer('hsk_goodgoodgood');
    expect(caller.actor).toMatchObject({ id: 'usr_1', sessionId: 'key_1', scopes: ['catalog:read'] });
    expect(caller.apiKey).toEqual({ id: 'key_1', limitPerMinute: 60 });
    await bearer('hsk_goodgoodgood');
    expect((await bearer('hsk_badbadbadbad')).isRejected).toBe(true);
    expect(state.keyCalls).toBe(2);
    clock.now += 10_000;
    await bearer('hsk_goodgoodgood');
    expect(state.keyCalls).toBe(3);
  });
});

describe('Revocations', () => {
  test('a revoked session is rejected within ten seconds', async () => {
    const { bearer, issuer, state, clock, settle } = await makeCallers();
    const token = await issuer.sign();
    await bearer(token);
    state.inRedis.push({ key: 's:ses_1', expiresAt: clock.now + 900_000 });
    for (let second = 0; second < 10; second += 1) {
      clock.now += 990;
      await bearer(token);
      await settle();
    }
    expect((await bearer(token)).isRejected).toBe(true);
  });

  test('is read before the first request after a pause', async () => {
    const { bearer, issuer, state, clock } = await makeCallers();
    const token = await issuer.sign();
    await bearer(token);
    state.inRedis.push({ key: 's:ses_1', expiresAt: clock.now + 900_000 });
    clock.now += 60_000;
    expect((await bearer(token)).isRejected).toBe(true);
  });

  test('of a user ends the tokens issued before, not those after', async () => {
    const { bearer, issuer, state, clock } = await makeCallers();
    const before = await issuer.sign();
    clock.now += 5_000;
    state.inRedis.push({ key: `u:usr_1:${clock.now}`, expiresAt: clock.now + 900_000 });
    clock.now += 1_000;
    const after = await issuer.sign({ jti: 'tok_2' });
    expect((await bearer(before)).isRejected).toBe(true);
    expect((await bearer(after)).isRejected).toBe(false);
  });

  test('come from the identity slice when Redis is down, and are not lost when Redis is emptied', async () => {
    const { bearer, issuer, state, clock } = await makeCallers();
    const token = await issuer.sign();
    state.redisDown = true;
    state.inSource.push({ key: 's:ses_1', expiresAt: clock.now + 900_000 });
    expect((await bearer(token)).isRejected).toBe(true);
    state.redisDown = false;
    state.inSource = [];
    clock.now += 20_000;
    expect((await bearer(token)).isRejected).toBe(true);
  });

  test('without any source the answer is 503, not a guess', async () => {
    const { bearer, issuer, state } = await makeCallers();
    state.redisDown = true;
    state.sourceDown = true;
    expect(bearer(await issuer.sign())).rejects.toMatchObject({ type: { status: 503 } });
  });
});
