import { afterEach, beforeEach, describe, expect, spyOn, test } from 'bun:test';
import { requestAs } from '@highstreet/http/testing';
import { buildApp } from '../src/app.ts';
import { makeCtx, makeUser, PASSWORD } from './context.ts';

const lines: string[] = [];
const spies: { mockRestore: () => void }[] = [];

beforeEach(() => {
  lines.length = 0;
  for (const name of ['log', 'error', 'warn', 'info'] as const)
    spies.push(spyOn(console, name).mockImplementation((...parts) => void lines.push(parts.join(' '))));
});
afterEach(() => {
  for (const spy of spies.splice(0)) spy.mockRestore();
});

describe('the log', () => {
  test('holds no password, token, code, key or address, also when the database fails', async () => {
    const ctx = await makeCtx();
    const app = buildApp((_, meta) => ctx.with({ actor: meta.actor }));
    const ada = await makeUser(ctx);
    const ask = async (path: string, body?: unknown, method = 'POST') =>
      (await requestAs(app, ada, method, path, body)).text();
    const secrets = [PASSWORD, ada.email];
    const login = JSON.parse(
      await ask('/api/auth/login', { email: ada.email, password: PASSWORD, client: 'program' }),
    );
    secrets.push(login.accessToken, login.refreshToken);
    const key = JSON.parse(await ask('/api/auth/api-keys', { name: 'x', scopes: ['*'] }));
    secrets.push(key.key);
    await ask('/api/auth/forgot-password', { email: ada.email });
    const mails = JSON.parse(await ask('/api/dev/mails', undefined, 'GET'));
    const token = mails.items[0].link.split('/').pop();
    secrets.push(token);
    await ask(`/api/auth/verify-email/${token}`, undefined, 'GET');
    await ask(`/api/auth/verify-email/${token}`);
    await ask('/api/auth/refresh', { refreshToken: login.refreshToken });
    ctx.db.$client.close();
    const failed = await requestAs(app, ada, 'POST', '/api/auth/login', {
      email: ada.email,
      password: PASSWORD,
    });
    expect(failed.status).toBeGreaterThanOrEqual(500);
    const log = lines.join('\n');
    expect(lines.length).toBeGreaterThan(7);
    for (const secret of secrets) expect(log).not.toContain(secret);
    expect(log).toContain('/api/auth/verify-email/{token}'.replace('{token}', ':token'));
  });
});
