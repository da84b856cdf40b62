import { describe, expect, test } from 'bun:test';
import { eq } from 'drizzle-orm';
import { makeCtx, makeUser } from '../../test/context.ts';
import { apiKeys, users } from '../db/schema.ts';
import { DAY_MS } from '../db/sessions.ts';
import { createApiKey, listApiKeys, revokeApiKey } from './manage-api-keys.ts';
import { verifyApiKey } from './verify-api-key.ts';

const input = { name: 'nightly import', scopes: ['catalog:read', 'catalog:write'], limitPerMinute: 60 };

async function open() {
  const ctx = await makeCtx();
  const mara = await makeUser(ctx, 'mara', { role: 'seller' });
  return { ctx, mara, own: ctx.with({ actor: mara }) };
}

describe('createApiKey()', () => {
  test('shows the key once and stores its hash', async () => {
    const { ctx, own } = await open();
    const { key, start } = await createApiKey(own, input);
    expect(key).toMatch(/^hsk_\w{43}$/);
    expect(start).toBe(key.slice(0, 8));
    expect(JSON.stringify(await ctx.db.select().from(apiKeys))).not.toContain(key);
    expect(JSON.stringify(await listApiKeys(own))).not.toContain(key);
  });

  test('makes at most twenty, of any number in parallel', async () => {
    const { ctx, own } = await open();
    const results = await Promise.allSettled(Array.from({ length: 30 }, () => createApiKey(own, input)));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(20);
    expect(await ctx.db.select().from(apiKeys)).toHaveLength(20);
  });

  test('refuses an API key as the maker of keys, whatever its scopes', async () => {
    const { ctx, mara } = await open();
    const robot = ctx.with({ actor: { ...mara, scopes: ['*'] } });
    await expect(createApiKey(robot, input)).rejects.toMatchObject({ type: { status: 403 } });
  });
});

describe('verifyApiKey()', () => {
  test('tells whom a key speaks for and notes its use', async () => {
    const { ctx, own, mara } = await open();
    const { key, id } = await createApiKey(own, input);
    expect(await verifyApiKey(ctx, key)).toEqual({
      keyId: id,
      userId: mara.id,
      role: 'seller',
      email: mara.email,
      name: 'mara',
      verified: true,
      scopes: input.scopes,
      limitPerMinute: 60,
    });
    await ctx.settle();
    expect((await listApiKeys(own)).items[0]?.lastUsedAt).not.toBeNull();
  });

  test('knows no revoked, expired, invented or malformed key, and none of a banned user', async () => {
    const { ctx, own, mara } = await open();
    const revoked = await createApiKey(own, input);
    await revokeApiKey(own, revoked.id);
    const expired = await createApiKey(own, { ...input, expiresInDays: 1 });
    ctx.forward(DAY_MS);
    for (const key of [revoked.key, expired.key, `hsk_${'x'.repeat(43)}`, 'hsk_', "hsk_' OR 1=1 --", ''])
      expect(await verifyApiKey(ctx, key)).toBeNull();
    const { key } = await createApiKey(own, input);
    await ctx.db.update(users).set({ bannedAt: 1 }).where(eq(users.id, mara.id));
    expect(await verifyApiKey(ctx, key)).toBeNull();
  });
});

describe('revokeApiKey()', () => {
  test("does not find another user's key, nor one twice", async () => {
    const { ctx, own } = await open();
    const { id, key } = await createApiKey(own, input);
    const other = ctx.with({ actor: await makeUser(ctx, 'tom', { role: 'seller' }) });
    await expect(revokeApiKey(other, id)).rejects.toMatchObject({ type: { status: 404 } });
    expect(await verifyApiKey(ctx, key)).not.toBeNull();
    await revokeApiKey(own, id);
    await expect(revokeApiKey(own, id)).rejects.toMatchObject({ type: { status: 404 } });
  });
});
