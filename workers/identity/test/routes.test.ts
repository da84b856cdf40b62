import { describe, expect, test } from 'bun:test';
import { requestAs } from '@highstreet/http/testing';
import type { Actor } from '@highstreet/http';
import { buildApp } from '../src/app.ts';
import type { Config } from '../src/context.ts';
import { makeCtx, makeUser, ORIGIN, PASSWORD } from './context.ts';
import { challengeFor, enableSecondFactor, signInAs } from './sign-in.ts';

async function open(config: Partial<Config> = {}) {
  const ctx = await makeCtx({ config });
  const app = buildApp((_, meta) => ctx.with({ actor: meta.actor, config }));
  const { actor: ada } = await signInAs(ctx, await makeUser(ctx));
  const ask = async (actor: Actor | undefined, method: string, path: string, body?: unknown) => {
    const response = await requestAs(app, actor, method, path, body);
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') === true;
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: isJson ? JSON.parse(text) : undefined,
    };
  };
  const lastLink = async (): Promise<string> =>
    (await ask(undefined, 'GET', '/api/dev/mails')).body.items[0].link;
  return { ctx, ada, app, ask, lastLink };
}

const account = { email: 'new@highstreet.test', password: PASSWORD, name: 'New' };

describe('registration routes', () => {
  test('POST register answers 201 for a known and an unknown address, 422 with pointers for bad fields', async () => {
    const { ask } = await open();
    const unknown = await ask(undefined, 'POST', '/api/auth/register', account);
    const known = await ask(undefined, 'POST', '/api/auth/register', {
      ...account,
      email: ' NEW@highstreet.test',
    });
    expect([known.status, known.body]).toEqual([201, unknown.body]);
    const bad = await ask(undefined, 'POST', '/api/auth/register', {
      email: 'x',
      password: 'short',
      name: '',
    });
    expect(bad.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/email',
      '/password',
      '/name',
    ]);
  });

  test('POST register makes customers only, whatever the body asks for', async () => {
    const { ask } = await open();
    await ask(undefined, 'POST', '/api/auth/register', { ...account, role: 'admin', verified: true });
    const { body } = await ask(undefined, 'POST', '/api/auth/login', account);
    expect(body.user).toMatchObject({ role: 'customer', verified: false });
  });

  test('GET verify-email shows a page that runs nothing and verifies nothing; its button verifies once', async () => {
    const { ask, lastLink } = await open();
    await ask(undefined, 'POST', '/api/auth/register', account);
    const path = `/api/auth/verify-email/${(await lastLink()).split('/').pop()}`;
    const page = await ask(undefined, 'GET', path);
    expect([page.status, page.text.includes('<button')]).toEqual([200, true]);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    const before = await ask(undefined, 'POST', '/api/auth/login', account);
    expect(before.body.user.verified).toBe(false);
    expect((await ask(undefined, 'POST', path)).status).toBe(200);
    const again = await ask(undefined, 'POST', path);
    expect([again.status, again.headers.get('content-type')]).toEqual([410, 'text/html; charset=UTF-8']);
  });

  test('GET verify-email writes the token of its address as text', async () => {
    const { ask } = await open();
    const page = await ask(undefined, 'GET', `/api/auth/verify-email/${encodeURIComponent('"><script>')}`);
    expect(page.text).not.toContain('<script>');
  });

  test('POST verify-email, resend, forgot-password and reset-password work for programs', async () => {
    const { ask, lastLink } = await open();
    await ask(undefined, 'POST', '/api/auth/register', account);
    const { email } = account;
    expect((await ask(undefined, 'POST', '/api/auth/verify-email/resend', { email })).status).toBe(202);
    const token = (await lastLink()).split('/').pop();
    expect((await ask(undefined, 'POST', '/api/auth/verify-email', { token })).status).toBe(204);
    expect((await ask(undefined, 'POST', '/api/auth/verify-email', { token })).status).toBe(410);
    expect((await ask(undefined, 'POST', '/api/auth/forgot-password', { email })).status).toBe(202);
    const link = await lastLink();
    expect(link).toStartWith(`${ORIGIN}/reset-password/`);
    const reset = { token: link.split('/').pop(), password: 'a-brand-new-password' };
    expect((await ask(undefined, 'POST', '/api/auth/reset-password', reset)).status).toBe(204);
    expect((await ask(undefined, 'POST', '/api/auth/reset-password', reset)).status).toBe(410);
    expect(
      (await ask(undefined, 'POST', '/api/auth/login', { email, password: reset.password })).status,
    ).toBe(200);
  });
});

describe('account routes', () => {
  test('GET, PATCH and DELETE /api/users/me', async () => {
    const { ask, ada } = await open();
    expect((await ask(ada, 'GET', '/api/users/me')).body).toMatchObject({
      email: ada.email,
      secondFactor: false,
    });
    expect((await ask(ada, 'PATCH', '/api/users/me', { name: '  Ada   L. ' })).body.name).toBe('Ada L.');
    expect((await ask(ada, 'PATCH', '/api/users/me', { name: '<b>' })).status).toBe(422);
    expect((await ask(ada, 'DELETE', '/api/users/me', { password: 'x' })).status).toBe(403);
    expect((await ask(ada, 'DELETE', '/api/users/me', { password: PASSWORD })).status).toBe(204);
    expect((await ask(ada, 'GET', '/api/users/me')).status).toBe(401);
  });

  test('POST /api/users/me/password', async () => {
    const { ask, ada } = await open();
    const change = (currentPassword: string, newPassword: string) =>
      ask(ada, 'POST', '/api/users/me/password', { currentPassword, newPassword });
    expect((await change('wrong', 'a-brand-new-password')).status).toBe(403);
    const common = await change(PASSWORD, 'password1');
    expect([common.status, common.body.errors[0].pointer]).toEqual([422, '/newPassword']);
    expect((await change(PASSWORD, 'a-brand-new-password')).status).toBe(204);
  });

  test('GET and DELETE /api/auth/sessions', async () => {
    const { ask, ada } = await open();
    const { body } = await ask(ada, 'GET', '/api/auth/sessions');
    expect(body.items).toHaveLength(1);
    expect((await ask(ada, 'DELETE', `/api/auth/sessions/${body.items[0].id}`)).status).toBe(204);
    expect((await ask(ada, 'DELETE', `/api/auth/sessions/${body.items[0].id}`)).status).toBe(404);
  });

  test('POST, GET and DELETE /api/auth/api-keys', async () => {
    const { ask, ada } = await open();
    const made = await ask(ada, 'POST', '/api/auth/api-keys', { name: 'ci', scopes: ['catalog:read'] });
    expect([made.status, made.headers.get('cache-control')]).toEqual([201, 'private, no-store']);
    expect((await ask(ada, 'POST', '/api/auth/api-keys', { name: 'ci', scopes: ['all'] })).status).toBe(422);
    expect((await ask(ada, 'GET', '/api/auth/api-keys')).body.items[0].limitPerMinute).toBe(600);
    expect((await ask(ada, 'DELETE', `/api/auth/api-keys/${made.body.id}`)).status).toBe(204);
    expect((await ask(ada, 'GET', '/api/auth/api-keys')).body.items).toEqual([]);
  });

  test('the second factor from setup to a sign-in with it', async () => {
    const { ctx, ask, ada } = await open();
    expect((await ask(ada, 'POST', '/api/auth/2fa/setup', { password: 'x' })).status).toBe(403);
    expect((await ask(ada, 'POST', '/api/auth/2fa/confirm', { code: '123456' })).status).toBe(409);
    const { codeAt } = await enableSecondFactor(ctx, ada);
    expect((await ask(ada, 'GET', '/api/auth/2fa')).body).toMatchObject({
      enabled: true,
      backupCodesLeft: 10,
    });
    const login = await ask(undefined, 'POST', '/api/auth/login', { email: ada.email, password: PASSWORD });
    expect([Object.keys(login.body), login.headers.getSetCookie()]).toEqual([['challenge', 'expiresIn'], []]);
    const { challenge } = login.body;
    expect((await ask(undefined, 'POST', '/api/auth/2fa/verify', { challenge, code: '000000' })).status).toBe(
      401,
    );
    expect((await ask(undefined, 'POST', '/api/auth/2fa/verify', { challenge, code: 'abc' })).status).toBe(
      422,
    );
    const right = await ask(undefined, 'POST', '/api/auth/2fa/verify', {
      challenge,
      code: codeAt(ctx.now()),
    });
    expect([right.status, right.headers.getSetCookie()]).toEqual([
      200,
      [expect.stringContaining('__Host-refresh=')],
    ]);
    const { codes } = (await ask(ada, 'POST', '/api/auth/2fa/backup-codes', { password: PASSWORD })).body;
    const spaced = {
      challenge: await challengeFor(ctx, ada),
      code: codes[0].toUpperCase().replaceAll('-', ' '),
    };
    expect((await ask(undefined, 'POST', '/api/auth/2fa/verify', spaced)).status).toBe(200);
    expect((await ask(ada, 'POST', '/api/auth/2fa/disable', { password: PASSWORD })).status).toBe(204);
    expect((await ask(ada, 'POST', '/api/auth/2fa/disable', { password: PASSWORD })).status).toBe(409);
  });
});

describe('admin routes', () => {
  test('list, read, change and audit users', async () => {
    const { ctx, ask, ada } = await open();
    const admin = await makeUser(ctx, 'admin', { role: 'admin' });
    const page = await ask(admin, 'GET', '/api/users?limit=1');
    expect([page.body.items.length, page.headers.get('link')]).toEqual([
      1,
      expect.stringContaining('rel="next"'),
    ]);
    expect((await ask(admin, 'GET', '/api/users?role=king')).status).toBe(400);
    expect((await ask(admin, 'GET', '/api/users/usr_none')).status).toBe(404);
    expect((await ask(admin, 'PATCH', `/api/users/${ada.id}`, {})).status).toBe(422);
    expect((await ask(admin, 'PATCH', `/api/users/${ada.id}`, { role: 'seller' })).body.role).toBe('seller');
    expect((await ask(admin, 'GET', `/api/users/${ada.id}`)).body.lastSeenAt).not.toBeNull();
    const audit = await ask(admin, 'GET', `/api/users/audit?userId=${ada.id}`);
    expect(audit.body.items[0]).toMatchObject({ action: 'user.role_changed', actorEmail: admin.email });
  });
});

describe('GET /api/dev/mails', () => {
  test('shows mails locally and does not exist elsewhere', async () => {
    const local = await open();
    await local.ask(undefined, 'POST', '/api/auth/register', account);
    const { body } = await local.ask(undefined, 'GET', '/api/dev/mails?to=NEW@highstreet.test');
    expect(body.items).toMatchObject([{ kind: 'verification', to: account.email }]);
    for (const profile of ['production', 'bench'] as const) {
      const { ask } = await open({ profile });
      expect((await ask(undefined, 'GET', '/api/dev/mails')).status).toBe(404);
    }
  });
});

describe('OpenID routes', () => {
  const down = {
    name: 'google',
    title: 'Google',
    issuer: 'http://127.0.0.1:9',
    clientId: 'c',
    clientSecret: 's',
  };

  test('name the providers that are configured', async () => {
    const { ask } = await open({ providers: [down, { ...down, name: 'other' }] });
    expect((await ask(undefined, 'GET', '/api/auth/providers')).body.items).toEqual([
      { name: 'google', title: 'Google', href: '/api/auth/google' },
      { name: 'other', title: 'Google', href: '/api/auth/oidc/other' },
    ]);
  });

  test('answer programs with a problem and browsers with the sign-in page', async () => {
    const { app, ask } = await open({ providers: [down] });
    expect((await ask(undefined, 'GET', '/api/auth/oidc/none')).status).toBe(404);
    expect((await ask(undefined, 'GET', '/api/auth/google')).status).toBe(503);
    expect((await ask(undefined, 'GET', '/api/auth/google/callback?state=x&code=y')).body.type).toEndWith(
      ':oidc-state',
    );
    expect((await ask(undefined, 'GET', '/api/auth/oidc/google/callback')).status).toBe(400);
    const headers = { accept: 'text/html,*/*' };
    const response = await app.request('/api/auth/google/callback?state=x&code=y', { headers });
    expect([response.status, response.headers.get('location')]).toEqual([
      302,
      `${ORIGIN}/sign-in?problem=oidc-state`,
    ]);
  });
});

describe('GET /api/auth/jwks.json and /health', () => {
  test('answer without a database row', async () => {
    const { ask } = await open();
    const { body, headers } = await ask(undefined, 'GET', '/api/auth/jwks.json');
    expect(body.keys).toHaveLength(1);
    expect(headers.get('cache-control')).toContain('public');
    const health = await ask(undefined, 'GET', '/health');
    expect([health.status, health.body.status, health.body.checks.database.status]).toEqual([
      200,
      'degraded',
      'ok',
    ]);
  });
});
