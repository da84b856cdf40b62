import { describe, expect, test } from 'bun:test';
import { makeCtx, makeUser } from '../../test/context.ts';
import { signInAs } from '../../test/sign-in.ts';
import { auditLog, mailOutbox, outbox, revocations, users } from '../db/schema.ts';
import { listAudit, listUsers } from './manage-users.ts';
import { refreshSession } from './refresh-session.ts';
import { updateUser } from './update-user.ts';

async function open() {
  const ctx = await makeCtx();
  const admin = await makeUser(ctx, 'admin', { role: 'admin' });
  const ada = await makeUser(ctx);
  return { ctx, admin, ada, own: ctx.with({ actor: admin }) };
}

describe('updateUser()', () => {
  test('changes the role, ends the sessions and says who did it', async () => {
    const { ctx, own, admin, ada } = await open();
    const { grant, actor } = await signInAs(ctx, ada);
    expect(await updateUser(own, ada.id, { role: 'seller', reason: 'asked' })).toMatchObject({
      role: 'seller',
      version: 2,
    });
    await expect(refreshSession(ctx, grant.refreshToken)).rejects.toMatchObject({ type: { status: 401 } });
    expect((await ctx.db.select().from(revocations)).map(({ key }) => key)).toEqual([`s:${actor.sessionId}`]);
    const events = await ctx.db.select().from(outbox);
    expect(events.map(({ type }) => type)).toEqual([
      'session.created',
      'user.role_changed',
      'session.revoked',
    ]);
    const { items } = await listAudit(own, { userId: ada.id, limit: 10 });
    expect(items[0]).toMatchObject({
      action: 'user.role_changed',
      actorEmail: admin.email,
      userEmail: ada.email,
      detail: { from: 'customer', to: 'seller', reason: 'asked' },
    });
  });

  test('bans with a mail and lifts the ban again', async () => {
    const { ctx, own, ada } = await open();
    const { grant } = await signInAs(ctx, ada);
    expect((await updateUser(own, ada.id, { banned: true, reason: 'spam' })).banReason).toBe('spam');
    await expect(refreshSession(ctx, grant.refreshToken)).rejects.toMatchObject({ type: { status: 401 } });
    await expect(signInAs(ctx, ada)).rejects.toMatchObject({ type: { slug: 'sign-in-refused' } });
    expect((await ctx.db.select().from(mailOutbox)).map(({ kind }) => kind)).toEqual(['banned']);
    expect(await updateUser(own, ada.id, { banned: false })).toMatchObject({
      bannedAt: null,
      banReason: null,
    });
    expect(await signInAs(ctx, ada)).toBeDefined();
  });

  test('writes nothing for a change that is none', async () => {
    const { ctx, own, ada } = await open();
    await updateUser(own, ada.id, { role: 'customer', banned: false });
    expect(await ctx.db.select().from(auditLog)).toEqual([]);
    expect(await ctx.db.select().from(outbox)).toEqual([]);
  });

  test('keeps one admin when two demote each other at once', async () => {
    const { ctx, own, admin } = await open();
    const other = await makeUser(ctx, 'other', { role: 'admin' });
    const results = await Promise.allSettled([
      updateUser(own, other.id, { role: 'customer' }),
      updateUser(ctx.with({ actor: other }), admin.id, { banned: true }),
    ]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const admins = (await ctx.db.select().from(users)).filter(
      ({ role, bannedAt }) => role === 'admin' && !bannedAt,
    );
    expect(admins).toHaveLength(1);
  });

  test('refuses the own account, unknown users, everybody else and API keys', async () => {
    const { ctx, own, admin, ada } = await open();
    await expect(updateUser(own, admin.id, { role: 'customer' })).rejects.toMatchObject({
      type: { status: 403 },
    });
    await expect(updateUser(own, 'usr_none', { banned: true })).rejects.toMatchObject({
      type: { status: 404 },
    });
    for (const actor of [ada, { ...admin, scopes: ['*'] }])
      await expect(updateUser(ctx.with({ actor }), ada.id, { role: 'admin' })).rejects.toMatchObject({
        type: { status: 403 },
      });
  });
});

describe('listUsers()', () => {
  test('searches in name and address, filters and pages without gap or repeat', async () => {
    const { ctx, own } = await open();
    for (let count = 0; count < 7; count += 1) await makeUser(ctx, `mara${count}`, { role: 'seller' });
    await makeUser(ctx, 'under_score', { bannedAt: 1 });
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listUsers(own, { q: 'MARA', role: 'seller', limit: 3, cursor });
      seen.push(...page.items.map(({ email }) => email));
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen).toEqual([6, 5, 4, 3, 2, 1, 0].map((count) => `mara${count}@highstreet.test`));
    expect((await listUsers(own, { q: '_', limit: 9 })).items.map(({ name }) => name)).toEqual([
      'under_score',
    ]);
    expect((await listUsers(own, { q: '%', limit: 9 })).items).toEqual([]);
    expect((await listUsers(own, { banned: 'true', limit: 9 })).items).toHaveLength(1);
  });
});
