import { describe, expect, test } from 'bun:test';
import { makeCtx, makeUser, PASSWORD } from '../../test/context.ts';
import { signInAs } from '../../test/sign-in.ts';
import { auditLog, outbox, passwordHashes, sessions, users } from '../db/schema.ts';
import { changePassword } from './change-password.ts';
import { listRevocations } from './list-revocations.ts';
import { listSessions } from './list-sessions.ts';
import { deleteAccount, updateAccount } from './manage-account.ts';
import { refreshSession } from './refresh-session.ts';
import { endSession, signOutEverywhere } from './sign-out.ts';

async function open() {
  const ctx = await makeCtx();
  const ada = await makeUser(ctx);
  const phone = await signInAs(ctx, ada, { device: 'phone' });
  const laptop = await signInAs(ctx, ada, { device: 'laptop' });
  return { ctx, ada, phone, laptop, own: ctx.with({ actor: laptop.actor }) };
}

const unauthorized = { type: { status: 401 } };

describe('changePassword()', () => {
  test('ends all other sessions and keeps this one', async () => {
    const { ctx, own, phone, laptop } = await open();
    await changePassword(own, { currentPassword: PASSWORD, newPassword: 'a-new-long-password' });
    await expect(refreshSession(ctx, phone.grant.refreshToken)).rejects.toMatchObject(unauthorized);
    expect(await refreshSession(ctx, laptop.grant.refreshToken)).toBeDefined();
  });

  test('refuses a wrong or missing current password with 403, and after ten with 429', async () => {
    const { own } = await open();
    const change = (currentPassword?: string) =>
      changePassword(own, { currentPassword, newPassword: 'a-new-long-password' });
    for (let count = 0; count < 9; count += 1)
      await expect(change('wrong')).rejects.toMatchObject({ type: { slug: 'wrong-password', status: 403 } });
    await expect(change()).rejects.toMatchObject({ type: { status: 403 } });
    await expect(change(PASSWORD)).rejects.toMatchObject({ type: { status: 429 } });
  });

  test('lets an account without a password set one only soon after the sign-in', async () => {
    const { ctx, own } = await open();
    await ctx.db.delete(passwordHashes);
    ctx.forward(11 * 60_000);
    const change = () => changePassword(own, { newPassword: 'a-new-long-password' });
    await expect(change()).rejects.toMatchObject({ type: { slug: 'sign-in-again' } });
    ctx.forward(-11 * 60_000);
    await change();
    expect(await ctx.db.select().from(passwordHashes)).toHaveLength(1);
  });
});

describe('the devices of an account', () => {
  test('are listed with the current one, and one can be signed out', async () => {
    const { ctx, own, phone } = await open();
    const { items } = await listSessions(own);
    expect(items.map(({ device, current }) => [device, current])).toEqual([
      ['laptop', true],
      ['phone', false],
    ]);
    await endSession(own, phone.actor.sessionId);
    await expect(refreshSession(ctx, phone.grant.refreshToken)).rejects.toMatchObject(unauthorized);
    expect((await listSessions(own)).items).toHaveLength(1);
    await expect(endSession(own, phone.actor.sessionId)).rejects.toMatchObject({ type: { status: 404 } });
  });

  test('of another user are not found, and their sessions go on', async () => {
    const { ctx, phone } = await open();
    const ben = await makeUser(ctx, 'ben');
    const other = ctx.with({ actor: ben });
    await expect(endSession(other, phone.actor.sessionId)).rejects.toMatchObject({ type: { status: 404 } });
    expect(await refreshSession(ctx, phone.grant.refreshToken)).toBeDefined();
  });

  test('are all signed out at once, and the list of revocations names each until its tokens are over', async () => {
    const { ctx, own, phone, laptop } = await open();
    await signOutEverywhere(own);
    const keys = (await listRevocations(ctx, 0)).map(({ key }) => key);
    expect(keys.toSorted()).toEqual([`s:${phone.actor.sessionId}`, `s:${laptop.actor.sessionId}`].toSorted());
    expect(await listRevocations(ctx, ctx.now() + 1000)).toEqual([]);
    ctx.forward(17 * 60_000);
    expect(await listRevocations(ctx, 0)).toEqual([]);
  });
});

describe('deleteAccount()', () => {
  test('deletes everything but the audit log, and ends the sessions', async () => {
    const { ctx, own, ada, phone } = await open();
    await deleteAccount(own, PASSWORD);
    expect(await ctx.db.select().from(users)).toEqual([]);
    expect(await ctx.db.select().from(sessions)).toEqual([]);
    await expect(refreshSession(ctx, phone.grant.refreshToken)).rejects.toMatchObject(unauthorized);
    expect(await listRevocations(ctx, 0)).toHaveLength(2);
    expect((await ctx.db.select().from(auditLog)).map(({ action }) => action)).toEqual(['user.deleted']);
    const events = await ctx.db.select().from(outbox);
    expect(events.at(-1)).toMatchObject({ type: 'user.deleted', subject: ada.id });
  });

  test('asks for the password, and keeps the last admin', async () => {
    const { ctx, own } = await open();
    await expect(deleteAccount(own, 'wrong')).rejects.toMatchObject({ type: { slug: 'wrong-password' } });
    const admin = ctx.with({ actor: await makeUser(ctx, 'admin', { role: 'admin' }) });
    await expect(deleteAccount(admin, PASSWORD)).rejects.toMatchObject({ type: { slug: 'last-admin' } });
  });
});

describe('updateAccount()', () => {
  test('changes the name with an event, and emits nothing when it stays', async () => {
    const { ctx, own } = await open();
    expect(await updateAccount(own, { name: 'Ada L.' })).toMatchObject({ name: 'Ada L.', hasPassword: true });
    await updateAccount(own, { name: 'Ada L.' });
    const types = (await ctx.db.select().from(outbox)).map(({ type }) => type);
    expect(types.filter((type) => type === 'user.updated')).toHaveLength(1);
  });

  test('counts the versions of the account, so that others can tell the newest event', async () => {
    const { ctx, own } = await open();
    await updateAccount(own, { name: 'Ada L.' });
    await updateAccount(own, { name: 'Ada B.' });
    await deleteAccount(own, PASSWORD);
    const events = (await ctx.db.select().from(outbox)).filter(({ type }) => /updated|deleted/.test(type));
    expect(events.map(({ event }) => event.aggregateversion)).toEqual([2, 3, 4]);
  });
});
