import { describe, expect, test } from 'bun:test';
import { ACTOR_HEADER, encodeActor } from '@highstreet/http/actor';
import type { Actor } from '@highstreet/http';
import { buildApp } from '../src/app.ts';
import type { Config } from '../src/context.ts';
import { makeCtx, makeUser, ORIGIN, PASSWORD } from './context.ts';

async function open(config: Partial<Config> = {}) {
  const ctx = await makeCtx({ config });
  const ada = await makeUser(ctx);
  const app = buildApp((c, meta) => {
    const agent = c.req.header('user-agent') ?? '';
    return ctx.with({ actor: meta.actor, config, client: { agent, address: meta.clientAddress } });
  });
  const send = (path: string, body?: unknown, headers: Record<string, string> = {}, actor?: Actor) =>
    app.request(path, {
      method: 'POST',
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(actor ? { [ACTOR_HEADER]: encodeActor(actor) } : {}),
        ...headers,
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  const login = (fields = {}, headers = {}) =>
    send('/api/auth/login', { email: ada.email, password: PASSWORD, ...fields }, headers);
  return { ctx, ada, app, send, login };
}

const cookieOf = (response: Response) => response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
const own = { origin: ORIGIN };

describe('POST /api/auth/login', () => {
  test('gives a browser the refresh token as a __Host- cookie and nowhere else', async () => {
    const { login } = await open();
    const response = await login();
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('private, no-store');
    expect(response.headers.getSetCookie()).toHaveLength(1);
    const [cookie = ''] = response.headers.getSetCookie();
    expect(cookie).toMatch(
      /^__Host-refresh=\w{43}; Max-Age=2592000; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    const text = await response.text();
    expect(text).not.toContain(cookieOf(response).split('=')[1] ?? 'none');
  });

  test('gives a program the refresh token in the body and no cookie', async () => {
    const { login } = await open();
    const response = await login({ client: 'program' });
    expect(response.headers.getSetCookie()).toEqual([]);
    expect(await response.json()).toHaveProperty('refreshToken');
  });

  test('answers an unknown address, a wrong password and a locked account byte for byte alike', async () => {
    const { ctx, login } = await open();
    await makeUser(ctx, 'locked');
    for (let count = 0; count < 10; count += 1)
      await login({ email: 'locked@highstreet.test', password: 'x' });
    const seen = [];
    const id = { 'x-correlation-id': 'same' };
    for (const fields of [
      { email: 'no@highstreet.test' },
      { password: 'x' },
      { email: 'locked@highstreet.test' },
    ]) {
      const response = await login(fields, id);
      seen.push([response.status, [...response.headers], await response.text()]);
    }
    expect(seen[0]?.[0]).toBe(401);
    for (const answer of seen) expect(answer).toEqual(seen[0] ?? []);
  });

  test.each(['https://evil.example', 'null', 'http://localhost:8787.evil.example'])(
    'refuses a page of %s',
    async (origin) => {
      const { login } = await open();
      const response = await login({}, { origin });
      expect(response.status).toBe(403);
      expect(response.headers.getSetCookie()).toEqual([]);
    },
  );

  test('takes an address in any case and with blanks around it', async () => {
    const { login } = await open();
    expect((await login({ email: ' ADA@Highstreet.TEST ' })).status).toBe(200);
  });

  test('refuses bad input with 422, bad JSON with 400 and a form with 415', async () => {
    const { app, login } = await open();
    expect((await login({ password: 7 })).status).toBe(422);
    const post = (type: string, body: string) =>
      app.request('/api/auth/login', { method: 'POST', headers: { 'content-type': type }, body });
    expect((await post('application/json', '{')).status).toBe(400);
    expect((await post('application/x-www-form-urlencoded', 'email=a')).status).toBe(415);
  });

  test('keeps the answer to an Idempotency-Key unreadable, and gives it to the same request again', async () => {
    const { ctx, login } = await open();
    const once = { 'idempotency-key': 'k1' };
    const first = await (await login({ client: 'program' }, once)).text();
    expect(await (await login({ client: 'program' }, once)).text()).toBe(first);
    const { rows } = await ctx.db.$client.execute('SELECT * FROM idempotency_keys');
    const { refreshToken }: { refreshToken: string } = JSON.parse(first);
    expect(JSON.stringify(rows)).not.toContain(refreshToken);
  });
});

describe('POST /api/auth/refresh', () => {
  test('goes on with the cookie and a new one, for requests of this site only', async () => {
    const { login, send } = await open();
    const cookie = cookieOf(await login());
    const foreign: Record<string, string>[] = [
      {},
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
    ];
    for (const headers of foreign)
      expect((await send('/api/auth/refresh', undefined, { cookie, ...headers })).status).toBe(403);
    const response = await send('/api/auth/refresh', undefined, { cookie, ...own });
    expect(response.status).toBe(200);
    expect(cookieOf(response)).not.toBe(cookie);
    const same = { cookie: cookieOf(response), 'sec-fetch-site': 'same-origin' };
    expect((await send('/api/auth/refresh', undefined, same)).status).toBe(200);
  });

  test('answers a browser of localhost under either name', async () => {
    const { readConfig } = await import('../src/context.ts');
    const { Env } = await import('../src/env.ts');
    const vars = {
      DATABASE_URL: 'http://x.test',
      REDIS_URL: 'http://x.test',
      REDIS_TOKEN: '',
      EVENTS: {},
      EVENTS_API: {},
      TOKEN_KEYS: '[]',
    };
    const key = { kty: 'OKP', crv: 'Ed25519', x: 'x', d: 'd', kid: 'k' };
    const read = (PROFILE: string, PUBLIC_ORIGIN: string) =>
      readConfig(
        Env.parse({
          ...vars,
          PROFILE,
          PUBLIC_ORIGIN,
          TOKEN_KEYS: JSON.stringify([key]),
          ENCRYPTION_KEY: 'x'.repeat(44),
        }),
      ).allowedOrigins;
    expect(read('local', 'http://localhost:8803/')).toContain('http://127.0.0.1:8803');
    expect(read('production', 'http://localhost:8803')).toEqual(['http://localhost:8803']);
    expect(read('production', 'https://shop.example')).toEqual(['https://shop.example']);
  });

  test('goes on with a program token in the body, without cookie or Origin', async () => {
    const { login, send } = await open();
    const { refreshToken }: { refreshToken: string } = await (await login({ client: 'program' })).json();
    const response = await send('/api/auth/refresh', { refreshToken });
    expect(response.headers.getSetCookie()).toEqual([]);
    expect(await response.json()).toHaveProperty('refreshToken');
  });

  test('answers 401 without a session', async () => {
    const { send } = await open();
    expect((await send('/api/auth/refresh', undefined, own)).status).toBe(401);
    expect((await send('/api/auth/refresh', { refreshToken: 'none' })).status).toBe(401);
  });
});

describe('POST /api/auth/logout', () => {
  test('ends the session of the cookie and takes the cookie away', async () => {
    const { login, send } = await open();
    const cookie = cookieOf(await login());
    expect((await send('/api/auth/logout', undefined, { cookie })).status).toBe(403);
    const response = await send('/api/auth/logout', undefined, { cookie, ...own });
    expect(response.status).toBe(204);
    expect(response.headers.getSetCookie()[0]).toContain('__Host-refresh=; Max-Age=0');
    expect((await send('/api/auth/refresh', undefined, { cookie, ...own })).status).toBe(401);
  });

  test('is fine with nothing to end', async () => {
    const { send } = await open();
    expect((await send('/api/auth/logout')).status).toBe(204);
  });

  test('everywhere ends every session of the actor', async () => {
    const { ada, login, send } = await open();
    const cookies = [cookieOf(await login()), cookieOf(await login())];
    expect((await send('/api/auth/logout-all', undefined, own, ada)).status).toBe(204);
    for (const cookie of cookies)
      expect((await send('/api/auth/refresh', undefined, { cookie, ...own })).status).toBe(401);
  });
});
