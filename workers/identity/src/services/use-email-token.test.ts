import { describe, expect, test } from 'bun:test';
import { makeCtx, makeUser, PASSWORD, type TestCtx } from '../../test/context.ts';
import { signInAs } from '../../test/sign-in.ts';
import { apiKeys, mailOutbox, outbox, sessions, totpSecrets, users } from '../db/schema.ts';
import { createApiKey } from './manage-api-keys.ts';
import { setUpSecondFactor } from './manage-second-factor.ts';
import { readMail } from './read-mail.ts';
import { refreshSession } from './refresh-session.ts';
import { requestPasswordReset, requestVerification } from './request-mail.ts';
import { resetPassword } from './reset-password.ts';
import { signIn } from './sign-in.ts';
import { verifyEmail } from './verify-email.ts';

const HOUR = 60 * 60_000;
const gone = { type: { slug: 'token-used', status: 410 } };
const password = 'another-long-password';

async function lastToken(ctx: TestCtx): Promise<string> {
  const mails = await ctx.db.select().from(mailOutbox);
  const mail = await readMail(ctx, mails.at(-1)?.id ?? '');
  return mail?.link?.split('/').pop() ?? '';
}

async function open(fields = {}) {
  const ctx = await makeCtx();
  const ada = await makeUser(ctx, 'ada', fields);
  const reset = async () => (await requestPasswordReset(ctx, ada.email), lastToken(ctx));
  const verification = async () => (await requestVerification(ctx, ada.email), lastToken(ctx));
  return { ctx, ada, reset, verification };
}

describe('verifyEmail()', () => {
  test('verifies once, of parallel requests one, with its event', async () => {
    const { ctx, verification } = await open({ verifiedAt: null });
    const token = await verification();
    const results = await Promise.allSettled(Array.from({ length: 5 }, () => verifyEmail(ctx, token)));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await ctx.db.select().from(users))[0]?.verifiedAt).not.toBeNull();
    const types = (await ctx.db.select().from(outbox)).map(({ type }) => type);
    expect(types.filter((type) => type === 'user.verified')).toHaveLength(1);
  });

  test('refuses invented, old and foreign tokens alike', async () => {
    const { ctx, ada, verification, reset } = await open({ verifiedAt: null });
    await expect(verifyEmail(ctx, 'invented')).rejects.toMatchObject(gone);
    await expect(verifyEmail(ctx, await reset())).rejects.toMatchObject(gone);
    const token = await verification();
    ctx.forward(25 * HOUR);
    await expect(verifyEmail(ctx, token)).rejects.toMatchObject(gone);
    expect((await ctx.db.select().from(users)).find(({ id }) => id === ada.id)?.verifiedAt).toBeNull();
  });
});

describe('resetPassword()', () => {
  test('sets the password once, of parallel requests one, and ends all sessions', async () => {
    const { ctx, ada, reset } = await open();
    const { grant } = await signInAs(ctx, ada);
    const token = await reset();
    const results = await Promise.allSettled(
      Array.from({ length: 4 }, () => resetPassword(ctx, { token, password })),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(refreshSession(ctx, grant.refreshToken)).rejects.toMatchObject({ type: { status: 401 } });
    await expect(signInAs(ctx, ada)).rejects.toMatchObject({ type: { status: 401 } });
    expect((await signInAs(ctx, ada, { password })).grant.answer.user.id).toBe(ada.id);
  });

  test('works for an hour, and not with an older link after a newer one was used', async () => {
    const { ctx, reset } = await open();
    const older = await reset();
    const newer = await reset();
    await resetPassword(ctx, { token: newer, password });
    await expect(resetPassword(ctx, { token: older, password })).rejects.toMatchObject(gone);
    const late = await reset();
    ctx.forward(HOUR);
    await expect(resetPassword(ctx, { token: late, password })).rejects.toMatchObject(gone);
  });

  test('opens a locked account', async () => {
    const { ctx, ada, reset } = await open();
    const wrong = { email: ada.email, password: 'x', client: 'browser' } as const;
    for (let count = 0; count < 10; count += 1) await signIn(ctx, wrong).catch(() => {});
    await expect(signInAs(ctx, ada)).rejects.toMatchObject({ type: { status: 401 } });
    await resetPassword(ctx, { token: await reset(), password });
    expect(await signInAs(ctx, ada, { password })).toBeDefined();
  });

  test('refuses a common password and keeps the link', async () => {
    const { ctx, reset } = await open();
    const token = await reset();
    await expect(resetPassword(ctx, { token, password: 'password1' })).rejects.toMatchObject({
      type: { slug: 'common-password' },
    });
    await resetPassword(ctx, { token, password });
  });

  test('takes from an account that was never verified what somebody else put on it', async () => {
    const { ctx, ada, reset } = await open({ verifiedAt: null });
    const { actor } = await signInAs(ctx, ada);
    const squatter = ctx.with({ actor });
    await createApiKey(squatter, { name: 'spy', scopes: ['*'], limitPerMinute: 10 });
    await setUpSecondFactor(squatter, PASSWORD);
    await resetPassword(ctx, { token: await reset(), password });
    expect((await ctx.db.select().from(users))[0]?.verifiedAt).not.toBeNull();
    expect((await ctx.db.select().from(apiKeys))[0]?.revokedAt).not.toBeNull();
    expect(await ctx.db.select().from(totpSecrets)).toEqual([]);
    expect((await ctx.db.select().from(sessions)).every(({ endedAt }) => endedAt !== null)).toBe(true);
  });
});
