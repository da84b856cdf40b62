import { afterAll, beforeAll, describe, expect, test } from 'bun:test';
import { makeCtx, makeUser, ORIGIN, type TestCtx } from '../../test/context.ts';
import { browse, CLIENT, startProvider, type LocalProvider } from '../../test/provider.ts';
import { enableSecondFactor, signInAs } from '../../test/sign-in.ts';
import { mailOutbox, oauthAccounts, oauthStates, sessions, users } from '../db/schema.ts';
import { finishOidc } from './finish-oidc.ts';
import { startOidc } from './start-oidc.ts';

let local: LocalProvider;
beforeAll(async () => {
  local = await startProvider([
    `${ORIGIN}/api/auth/oidc/local/callback`,
    `${ORIGIN}/api/auth/google/callback`,
  ]);
});
afterAll(() => local.stop());

async function open() {
  const entry = (name: string) => ({ name, title: 'Local', issuer: local.issuer, ...CLIENT });
  return makeCtx({ config: { providers: [entry('local'), entry('google')] } });
}

type Wish = { browser?: string; returnTo?: string; name?: string };

/** Begins, goes through the provider and comes back, all in one browser. */
async function travel(ctx: TestCtx, { browser = 'b1', returnTo, name = 'local' }: Wish = {}) {
  const back = await browse(await startOidc(ctx, name, browser, returnTo));
  return finishOidc(ctx, name, back, browser);
}

const state = { type: { slug: 'oidc-state', status: 400 } };
const refused = { type: { slug: 'oidc-refused', status: 403 } };
const unverified = { type: { slug: 'oidc-unverified', status: 409 } };

describe('finishOidc()', () => {
  test('signs a new person up, verified, and in again as the same one', async () => {
    const ctx = await open();
    local.person = { sub: 'new', email: 'New@Highstreet.test', email_verified: true, name: 'New Person' };
    const { signedIn, returnTo } = await travel(ctx, { returnTo: '/account?tab=1' });
    expect(returnTo).toBe('/account?tab=1');
    expect(signedIn).toMatchObject({
      answer: { user: { email: 'new@highstreet.test', name: 'New Person', verified: true } },
    });
    await travel(ctx);
    expect(await ctx.db.select().from(users)).toHaveLength(1);
    expect(await ctx.db.select().from(oauthAccounts)).toHaveLength(1);
    expect(await ctx.db.select().from(sessions)).toHaveLength(2);
    expect(await ctx.db.select().from(oauthStates)).toEqual([]);
  });

  test('links an account whose address is verified on both sides, and tells its owner', async () => {
    const ctx = await open();
    const ada = await makeUser(ctx);
    local.person = { sub: 'p-ada', email: ada.email, email_verified: true };
    expect((await travel(ctx)).signedIn).toMatchObject({ answer: { user: { id: ada.id } } });
    expect((await ctx.db.select().from(mailOutbox)).map(({ kind }) => kind)).toEqual(['provider-linked']);
    local.person = { sub: 'p-ada', email: 'changed@highstreet.test', email_verified: true };
    expect((await travel(ctx)).signedIn).toMatchObject({ answer: { user: { id: ada.id } } });
  });

  test('links nothing when the address is verified on one side only', async () => {
    const ctx = await open();
    await makeUser(ctx, 'ada', { verifiedAt: null });
    await makeUser(ctx, 'ben');
    local.person = { sub: 'p1', email: 'ada@highstreet.test', email_verified: true };
    await expect(travel(ctx)).rejects.toMatchObject(unverified);
    local.person = { sub: 'p2', email: 'ben@highstreet.test', email_verified: false };
    await expect(travel(ctx)).rejects.toMatchObject(unverified);
    local.person = { sub: 'p3', email: 'nobody@highstreet.test', email_verified: false };
    await expect(travel(ctx)).rejects.toMatchObject(unverified);
    expect(await ctx.db.select().from(oauthAccounts)).toEqual([]);
    expect(await ctx.db.select().from(sessions)).toEqual([]);
  });

  test('asks for the second factor before there is any session', async () => {
    const ctx = await open();
    const { actor } = await signInAs(ctx, await makeUser(ctx));
    await enableSecondFactor(ctx, actor);
    local.person = { sub: 'p-2fa', email: actor.email, email_verified: true };
    const { signedIn } = await travel(ctx);
    expect(signedIn).toHaveProperty('challenge');
    expect(await ctx.db.select().from(sessions)).toHaveLength(1);
  });

  test('refuses a banned user', async () => {
    const ctx = await open();
    await makeUser(ctx, 'ada', { bannedAt: 1 });
    local.person = { sub: 'p-banned', email: 'ada@highstreet.test', email_verified: true };
    await expect(travel(ctx)).rejects.toMatchObject(refused);
  });

  test('refuses a callback in another browser, a second time, of another provider, and after ten minutes', async () => {
    const ctx = await open();
    local.person = { sub: 'p-x', email: 'x@highstreet.test', email_verified: true };
    const begin = async () => browse(await startOidc(ctx, 'local', 'victim', undefined));
    await expect(finishOidc(ctx, 'local', await begin(), 'attacker')).rejects.toMatchObject(state);
    await expect(finishOidc(ctx, 'local', await begin(), undefined)).rejects.toMatchObject(state);
    await expect(finishOidc(ctx, 'google', await begin(), 'victim')).rejects.toMatchObject(state);
    const back = await begin();
    const results = await Promise.allSettled([1, 2, 3].map(() => finishOidc(ctx, 'local', back, 'victim')));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const late = await begin();
    ctx.forward(11 * 60_000);
    await expect(finishOidc(ctx, 'local', late, 'victim')).rejects.toMatchObject(state);
  });

  test('refuses an answer of another issuer, a code of another sign-in, and what the provider refused', async () => {
    const ctx = await open();
    const change = async (name: string, value: string) => {
      const back = await browse(await startOidc(ctx, 'local', 'b', undefined));
      back.searchParams.set(name, value);
      return finishOidc(ctx, 'local', back, 'b');
    };
    await expect(change('iss', 'https://evil.example')).rejects.toMatchObject(refused);
    const other = await browse(await startOidc(ctx, 'local', 'b', undefined));
    await expect(change('code', other.searchParams.get('code') ?? '')).rejects.toMatchObject(refused);
    const kept = await startOidc(ctx, 'local', 'b', undefined);
    const denied = new URL(`${ORIGIN}/cb?error=access_denied&iss=${encodeURIComponent(local.issuer)}`);
    denied.searchParams.set('state', new URL(kept).searchParams.get('state') ?? '');
    await expect(finishOidc(ctx, 'local', denied, 'b')).rejects.toMatchObject(refused);
    expect(await ctx.db.select().from(sessions)).toEqual([]);
  });

  test('sends a state, a nonce and a PKCE challenge, and stores none of their secrets readably', async () => {
    const ctx = await open();
    const address = new URL(await startOidc(ctx, 'google', 'b', 'https://evil.example/x'));
    expect(address.searchParams.get('redirect_uri')).toBe(`${ORIGIN}/api/auth/google/callback`);
    expect(address.searchParams.get('code_challenge_method')).toBe('S256');
    const stored = JSON.stringify(await ctx.db.select().from(oauthStates));
    for (const name of ['state', 'nonce']) {
      const value = address.searchParams.get(name) ?? '';
      expect(value).toHaveLength(43);
      expect(stored).not.toContain(value);
    }
  });

  test.each([
    'https://evil.example/',
    '//evil.example',
    String.raw`/\evil.example`,
    '/api/auth/logout',
    'javascript:alert(1)',
    '',
  ])('returns to this site only: %s', async (returnTo) => {
    const ctx = await open();
    local.person = { sub: 'p-r', email: 'r@highstreet.test', email_verified: true };
    expect((await travel(ctx, { returnTo })).returnTo).toBe('/');
  });

  test('answers 503 when the issuer is down and 404 for a provider that is not configured', async () => {
    const entry = { name: 'down', title: 'Down', issuer: 'http://127.0.0.1:9', ...CLIENT };
    const ctx = await makeCtx({ config: { providers: [entry] } });
    await expect(startOidc(ctx, 'down', 'b', undefined)).rejects.toMatchObject({ type: { status: 503 } });
    await expect(startOidc(ctx, 'none', 'b', undefined)).rejects.toMatchObject({ type: { status: 404 } });
  });
});
