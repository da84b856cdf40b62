import { describe, expect, test } from 'bun:test';
import { eq } from 'drizzle-orm';
import { makeCtx, makeUser, PASSWORD } from '../../test/context.ts';
import type { Login } from '../contract/index.ts';
import { attempts, mailOutbox, outbox, refreshTokens, sessions, users } from '../db/schema.ts';
import { signIn } from './sign-in.ts';

const input = (fields: Partial<Login> = {}): Login => ({
  email: 'ada@highstreet.test',
  password: PASSWORD,
  client: 'browser',
  ...fields,
});

const wrong = input({ password: 'not the password' });
const refused = { type: { slug: 'sign-in-refused', status: 401 } };
const MINUTE = 60_000;

describe('signIn()', () => {
  test('gives an access token and a session with its event, and stores no token', async () => {
    const ctx = await makeCtx();
    const ada = await makeUser(ctx);
    const grant = await signIn(ctx, input());
    if ('challenge' in grant) throw new Error('no second factor was set up');
    expect(grant.answer).toMatchObject({ expiresIn: 900, user: { id: ada.id, name: 'ada', verified: true } });
    const [session] = await ctx.db.select().from(sessions);
    expect(session).toMatchObject({ userId: ada.id, device: 'Firefox on Linux', endedAt: null });
    const [stored] = await ctx.db.select().from(refreshTokens);
    expect(stored?.hash).not.toContain(grant.refreshToken);
    const events = await ctx.db.select().from(outbox);
    expect(events.map(({ type }) => type)).toEqual(['session.created']);
  });

  test('answers unknown, wrong, banned and locked alike, with the same number of round trips', async () => {
    const ctx = await makeCtx();
    await makeUser(ctx);
    await makeUser(ctx, 'banned', { bannedAt: 1 });
    await makeUser(ctx, 'locked');
    for (let count = 0; count < 10; count += 1)
      await signIn(ctx, input({ email: 'locked@highstreet.test', password: 'x' })).catch(() => {});
    const outcomes = [];
    const attempts = [
      input({ email: 'nobody@highstreet.test' }),
      wrong,
      input({ email: 'banned@highstreet.test' }),
      input({ email: 'locked@highstreet.test' }),
    ];
    for (const attempt of attempts) {
      const before = ctx.roundTrips();
      const error = await signIn(ctx, attempt).catch((cause: unknown) => cause);
      outcomes.push([error, ctx.roundTrips() - before]);
    }
    expect(outcomes[0]?.[0]).toMatchObject(refused);
    for (const outcome of outcomes) expect(outcome).toEqual(outcomes[0] ?? []);
  });

  test('slows down after five wrong passwords, for an account that exists and one that does not', async () => {
    const slept = [];
    for (const email of ['ada@highstreet.test', 'nobody@highstreet.test']) {
      const ctx = await makeCtx();
      await makeUser(ctx);
      for (let count = 0; count < 5; count += 1)
        await signIn(ctx, input({ email, password: 'x' })).catch(() => {});
      expect(ctx.slept()).toBe(0);
      for (let count = 0; count < 3; count += 1)
        await signIn(ctx, input({ email, password: 'x' })).catch(() => {});
      slept.push(ctx.slept());
    }
    expect(slept[0]).toBeGreaterThan(1000);
    expect(slept[1]).toBe(slept[0] ?? 0);
  });

  test('locks for 15 minutes after ten wrong passwords in parallel, with one mail to the owner', async () => {
    const ctx = await makeCtx();
    await makeUser(ctx);
    await Promise.all(Array.from({ length: 12 }, () => signIn(ctx, wrong).catch(() => {})));
    await expect(signIn(ctx, input())).rejects.toMatchObject(refused);
    const mails = await ctx.db.select().from(mailOutbox);
    expect(mails.map(({ kind, recipient }) => [kind, recipient])).toEqual([
      ['locked', 'ada@highstreet.test'],
    ]);
    ctx.forward(14 * MINUTE);
    await expect(signIn(ctx, input())).rejects.toMatchObject(refused);
    ctx.forward(2 * MINUTE);
    expect(await signIn(ctx, input())).toHaveProperty('answer');
  });

  test('refuses a right password from the tenth wrong one on, while others are still under way', async () => {
    const ctx = await makeCtx();
    await makeUser(ctx);
    const guesses = Array.from({ length: 30 }, () => signIn(ctx, wrong).catch(() => 'refused'));
    const isLocked = async () => (await ctx.db.select().from(attempts)).some((row) => row.lockedUntil > 0);
    while (!(await isLocked())) await Bun.sleep(1);
    await expect(signIn(ctx, input())).rejects.toMatchObject(refused);
    expect(new Set(await Promise.all(guesses))).toEqual(new Set(['refused']));
    expect(await ctx.db.select().from(sessions)).toEqual([]);
  });

  test('forgets wrong passwords after a right one', async () => {
    const ctx = await makeCtx();
    await makeUser(ctx);
    for (let round = 0; round < 3; round += 1) {
      for (let count = 0; count < 6; count += 1) await signIn(ctx, wrong).catch(() => {});
      expect(await signIn(ctx, input())).toHaveProperty('answer');
    }
  });

  test('refuses an address that has tried thirty passwords on many accounts, whoever signs in from it', async () => {
    const ctx = await makeCtx();
    await makeUser(ctx);
    for (let count = 0; count < 30; count += 1)
      await signIn(ctx, input({ email: `u${count}@highstreet.test`, password: 'x' })).catch(() => {});
    await expect(signIn(ctx, input())).rejects.toMatchObject({ type: { status: 429 } });
    const elsewhere = ctx.with({ client: { address: '198.51.100.7' } });
    expect(await signIn(elsewhere, input())).toHaveProperty('answer');
  });

  test('limits nothing when limits are off', async () => {
    const ctx = await makeCtx({ config: { isLimited: false } });
    await makeUser(ctx);
    for (let count = 0; count < 15; count += 1) await signIn(ctx, wrong).catch(() => {});
    expect(await signIn(ctx, input())).toHaveProperty('answer');
    expect(ctx.slept()).toBe(0);
  });

  test('makes no session for a user who is banned while the password is checked', async () => {
    const ctx = await makeCtx();
    const ada = await makeUser(ctx);
    const slow = ctx.with({});
    const { verify } = slow.passwords;
    let ban: Promise<unknown> = Promise.resolve();
    slow.passwords = {
      ...slow.passwords,
      verify: (...args) => {
        ban = ctx.db.update(users).set({ bannedAt: 1 }).where(eq(users.id, ada.id)).execute();
        return verify(...args);
      },
    };
    await expect(signIn(slow, input())).rejects.toMatchObject(refused);
    await ban;
    expect(await ctx.db.select().from(sessions)).toEqual([]);
  });

  test('serves 50 parallel sign-ins within the memory of one hash', async () => {
    const ctx = await makeCtx();
    await makeUser(ctx);
    const before = process.memoryUsage().rss;
    const grants = await Promise.all(Array.from({ length: 50 }, () => signIn(ctx, input())));
    expect(new Set(grants.map((grant) => ('answer' in grant ? grant.refreshToken : ''))).size).toBe(50);
    expect((process.memoryUsage().rss - before) / 2 ** 20).toBeLessThan(200);
  });
});
