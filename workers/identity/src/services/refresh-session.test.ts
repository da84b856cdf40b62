import { describe, expect, test } from 'bun:test';
import { eq } from 'drizzle-orm';
import { makeCtx, makeUser } from '../../test/context.ts';
import { signInAs } from '../../test/sign-in.ts';
import { auditLog, outbox, refreshTokens, revocations, sessions, users } from '../db/schema.ts';
import { DAY_MS } from '../db/sessions.ts';
import { refreshSession } from './refresh-session.ts';
import { signOut } from './sign-out.ts';

const ended = { type: { slug: 'session-ended', status: 401 } };

async function open() {
  const ctx = await makeCtx();
  const ada = await makeUser(ctx);
  const { grant } = await signInAs(ctx, ada);
  const isEnded = async () => (await ctx.db.select().from(sessions))[0]?.endReason;
  return { ctx, ada, first: grant.refreshToken, isEnded };
}

describe('refreshSession()', () => {
  test('changes the token for a new pair and notes the last use', async () => {
    const { ctx, first } = await open();
    ctx.forward(60_000);
    const { refreshToken, answer } = await refreshSession(ctx, first);
    expect(refreshToken).not.toBe(first);
    expect(answer).toMatchObject({ expiresIn: 900, user: { email: 'ada@highstreet.test' } });
    const [session] = await ctx.db.select().from(sessions);
    expect(session && session.lastUsedAt - session.createdAt).toBeGreaterThan(59_000);
    expect((await refreshSession(ctx, refreshToken)).refreshToken).not.toBe(refreshToken);
  });

  test('gives two tabs of one browser the same successor, of which there is one', async () => {
    const { ctx, first } = await open();
    const grants = await Promise.all(Array.from({ length: 8 }, () => refreshSession(ctx, first)));
    expect(new Set(grants.map(({ refreshToken }) => refreshToken)).size).toBe(1);
    expect(await ctx.db.select().from(refreshTokens)).toHaveLength(2);
  });

  test('gives a tab that is two rotations late the newest token', async () => {
    const { ctx, first, isEnded } = await open();
    const second = await refreshSession(ctx, first);
    const third = await refreshSession(ctx, second.refreshToken);
    expect((await refreshSession(ctx, first)).refreshToken).toBe(third.refreshToken);
    expect(await isEnded()).toBeNull();
  });

  test('ends the session when an old token comes after ten seconds, for thief and owner alike', async () => {
    const { ctx, first, isEnded } = await open();
    const { refreshToken } = await refreshSession(ctx, first);
    ctx.forward(10_500);
    await expect(refreshSession(ctx, first)).rejects.toMatchObject(ended);
    expect(await isEnded()).toBe('token-reused');
    await expect(refreshSession(ctx, refreshToken)).rejects.toMatchObject(ended);
    expect((await ctx.db.select().from(revocations))[0]?.key).toStartWith('s:ses_');
    expect((await ctx.db.select().from(auditLog)).map(({ action }) => action)).toContain(
      'refresh_token.reused',
    );
    expect((await ctx.db.select().from(outbox)).map(({ type }) => type)).toContain('session.revoked');
  });

  test.each([{ agent: 'curl/8' }, { address: '198.51.100.9' }])(
    'ends the session when an old token comes at once from another client: %p',
    async (client) => {
      const { ctx, first, isEnded } = await open();
      await refreshSession(ctx, first);
      await expect(refreshSession(ctx.with({ client }), first)).rejects.toMatchObject(ended);
      expect(await isEnded()).toBe('token-reused');
    },
  );

  test('lets one of a thief and an owner through at most, in parallel, and then neither', async () => {
    const { ctx, first, isEnded } = await open();
    const thief = ctx.with({ client: { agent: 'thief' } });
    const results = await Promise.allSettled([refreshSession(ctx, first), refreshSession(thief, first)]);
    const through = results.flatMap((result) =>
      result.status === 'fulfilled' ? [result.value.refreshToken] : [],
    );
    expect(through.length).toBeLessThanOrEqual(1);
    expect(await isEnded()).toBe('token-reused');
    for (const token of through) await expect(refreshSession(ctx, token)).rejects.toMatchObject(ended);
  });

  test('refuses an invented token, and one whose session was signed out', async () => {
    const { ctx, first } = await open();
    await expect(refreshSession(ctx, 'invented')).rejects.toMatchObject(ended);
    await signOut(ctx, first);
    await expect(refreshSession(ctx, first)).rejects.toMatchObject(ended);
  });

  test('refuses a banned user by the table alone, with Redis down', async () => {
    const { ctx, ada, first } = await open();
    await ctx.db.update(users).set({ bannedAt: 1 }).where(eq(users.id, ada.id));
    await expect(refreshSession(ctx, first)).rejects.toMatchObject(ended);
  });

  test('refuses after 30 days without use, and after 90 days in any case', async () => {
    const unused = await open();
    unused.ctx.forward(31 * DAY_MS);
    await expect(refreshSession(unused.ctx, unused.first)).rejects.toMatchObject(ended);
    const used = await open();
    let token = used.first;
    for (let month = 0; month < 3; month += 1) {
      used.ctx.forward(29 * DAY_MS);
      token = (await refreshSession(used.ctx, token)).refreshToken;
    }
    used.ctx.forward(4 * DAY_MS);
    await expect(refreshSession(used.ctx, token)).rejects.toMatchObject(ended);
  });
});
