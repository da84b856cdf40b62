import { describe, expect, test } from 'bun:test';
import { eq } from 'drizzle-orm';
import { makeCtx, makeUser, PASSWORD } from '../../test/context.ts';
import { challengeFor, enableSecondFactor, signInAs } from '../../test/sign-in.ts';
import { backupCodes, loginChallenges, mailOutbox, sessions, totpSecrets } from '../db/schema.ts';
import {
  disableSecondFactor,
  getSecondFactor,
  renewBackupCodes,
  setUpSecondFactor,
} from './manage-second-factor.ts';
import { verifySecondFactor } from './verify-second-factor.ts';

const refused = { type: { slug: 'code-refused', status: 401 } };

async function open() {
  const ctx = await makeCtx();
  const ada = await makeUser(ctx);
  const { actor } = await signInAs(ctx, ada);
  const factor = await enableSecondFactor(ctx, actor);
  const own = ctx.with({ actor });
  return { ctx, own, ada, actor, ...factor, code: () => factor.codeAt(ctx.now()) };
}

const fulfilled = (results: PromiseSettledResult<unknown>[]) =>
  results.filter(({ status }) => status === 'fulfilled').length;

describe('verifySecondFactor()', () => {
  test('there is no session of any kind before the code', async () => {
    const { ctx, ada, code } = await open();
    const before = (await ctx.db.select().from(sessions)).length;
    const challenge = await challengeFor(ctx, ada);
    expect(await ctx.db.select().from(sessions)).toHaveLength(before);
    const { answer } = await verifySecondFactor(ctx, { challenge, code: code() });
    expect(answer.user.id).toBe(ada.id);
    expect(await ctx.db.select().from(sessions)).toHaveLength(before + 1);
  });

  test('a code works once, however many challenges and requests come in parallel', async () => {
    const { ctx, ada, code } = await open();
    const challenges = await Promise.all(Array.from({ length: 6 }, () => challengeFor(ctx, ada)));
    const same = code();
    const results = await Promise.allSettled(
      challenges.map((challenge) => verifySecondFactor(ctx, { challenge, code: same })),
    );
    expect(fulfilled(results)).toBe(1);
    await expect(
      verifySecondFactor(ctx, { challenge: await challengeFor(ctx, ada), code: same }),
    ).rejects.toMatchObject(refused);
  });

  test('a challenge gives one session, even to different right codes in parallel', async () => {
    const { ctx, ada, codeAt, codes } = await open();
    const challenge = await challengeFor(ctx, ada);
    const right = [codeAt(ctx.now()), codeAt(ctx.now() + 30_000), codes[0] ?? '', codes[1] ?? ''];
    const results = await Promise.allSettled(
      right.map((code) => verifySecondFactor(ctx, { challenge, code: code.replaceAll('-', '') })),
    );
    expect(fulfilled(results)).toBe(1);
  });

  test('a backup code works once in parallel, and nine are left', async () => {
    const { ctx, own, ada, codes } = await open();
    const challenges = await Promise.all(Array.from({ length: 5 }, () => challengeFor(ctx, ada)));
    const code = (codes[3] ?? '').replaceAll('-', '');
    const results = await Promise.allSettled(
      challenges.map((challenge) => verifySecondFactor(ctx, { challenge, code })),
    );
    expect(fulfilled(results)).toBe(1);
    expect((await getSecondFactor(own)).backupCodesLeft).toBe(9);
  });

  test('five wrong codes void a challenge, also in parallel', async () => {
    const { ctx, ada, code } = await open();
    const challenge = await challengeFor(ctx, ada);
    await Promise.allSettled(
      Array.from({ length: 5 }, () => verifySecondFactor(ctx, { challenge, code: '000000' })),
    );
    await expect(verifySecondFactor(ctx, { challenge, code: code() })).rejects.toMatchObject(refused);
    expect((await ctx.db.select().from(loginChallenges))[0]?.triedCodes).toBe(5);
  });

  test('ten wrong codes over many challenges lock the second step, with a mail', async () => {
    const { ctx, ada, code } = await open();
    for (let round = 0; round < 10; round += 1) {
      const challenge = await challengeFor(ctx, ada);
      await verifySecondFactor(ctx, { challenge, code: '000000' }).catch(() => {});
    }
    const challenge = await challengeFor(ctx, ada);
    await expect(verifySecondFactor(ctx, { challenge, code: code() })).rejects.toMatchObject(refused);
    expect((await ctx.db.select().from(mailOutbox)).map(({ kind }) => kind)).toContain('locked');
  });

  test('a challenge ends after five minutes', async () => {
    const { ctx, ada, code } = await open();
    const challenge = await challengeFor(ctx, ada);
    ctx.forward(5 * 60_000);
    await expect(verifySecondFactor(ctx, { challenge, code: code() })).rejects.toMatchObject(refused);
  });

  test('a code that is more than one step old is wrong', async () => {
    const { ctx, ada, codeAt } = await open();
    const challenge = await challengeFor(ctx, ada);
    await expect(
      verifySecondFactor(ctx, { challenge, code: codeAt(ctx.now() - 65_000) }),
    ).rejects.toMatchObject(refused);
  });
});

describe('the second factor of an account', () => {
  test('is stored encrypted, its backup codes hashed', async () => {
    const { ctx, secret, codes } = await open();
    const [row] = await ctx.db.select().from(totpSecrets);
    expect(row?.sealed).toStartWith('v1.');
    expect(row?.sealed).not.toContain(secret);
    const hashes = (await ctx.db.select().from(backupCodes)).map(({ hash }) => hash);
    expect(hashes).toHaveLength(10);
    for (const code of codes) expect(hashes).not.toContain(code.replaceAll('-', ''));
  });

  test('ends all other sessions as it is turned on', async () => {
    const ctx = await makeCtx();
    const ada = await makeUser(ctx);
    await signInAs(ctx, ada);
    const { actor } = await signInAs(ctx, ada);
    await enableSecondFactor(ctx, actor);
    const rows = await ctx.db.select().from(sessions);
    expect(rows.filter(({ endedAt }) => endedAt === null).map(({ id }) => id)).toEqual([actor.sessionId]);
  });

  test('needs the password for every change, and cannot be replaced while it is on', async () => {
    const { own } = await open();
    const wrong = { type: { slug: 'wrong-password', status: 403 } };
    await expect(disableSecondFactor(own, 'x')).rejects.toMatchObject(wrong);
    await expect(renewBackupCodes(own, undefined)).rejects.toMatchObject(wrong);
    await expect(setUpSecondFactor(own, PASSWORD)).rejects.toMatchObject({ type: { status: 409 } });
  });

  test('is gone after it was disabled, with its backup codes', async () => {
    const { ctx, own, ada, actor } = await open();
    await disableSecondFactor(own, PASSWORD);
    expect(await getSecondFactor(own)).toMatchObject({ enabled: false, backupCodesLeft: 0 });
    expect((await signInAs(ctx, ada)).grant.answer.user.id).toBe(actor.id);
    expect(await ctx.db.select().from(backupCodes).where(eq(backupCodes.userId, ada.id))).toEqual([]);
  });

  test('refuses old backup codes after new ones were made', async () => {
    const { ctx, own, ada, codes } = await open();
    const { codes: renewed } = await renewBackupCodes(own, PASSWORD);
    const use = async (code = '') =>
      verifySecondFactor(ctx, { challenge: await challengeFor(ctx, ada), code: code.replaceAll('-', '') });
    await expect(use(codes[0])).rejects.toMatchObject(refused);
    expect((await use(renewed[0])).answer.user.id).toBe(ada.id);
  });
});
