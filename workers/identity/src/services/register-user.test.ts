import { describe, expect, test } from 'bun:test';
import { makeCtx, makeUser, PASSWORD } from '../../test/context.ts';
import { signInAs } from '../../test/sign-in.ts';
import { emailTokens, mailOutbox, outbox, passwordHashes, users } from '../db/schema.ts';
import { readMail } from './read-mail.ts';
import { registerUser } from './register-user.ts';
import { requestPasswordReset, requestVerification } from './request-mail.ts';

const input = { email: 'ada@highstreet.test', password: PASSWORD, name: 'Ada' };

describe('registerUser()', () => {
  test('makes a customer who is not verified, with event, mail and no readable secret', async () => {
    const ctx = await makeCtx();
    await registerUser(ctx, input);
    const [user] = await ctx.db.select().from(users);
    expect(user).toMatchObject({ email: input.email, role: 'customer', verifiedAt: null });
    expect((await ctx.db.select().from(outbox)).map(({ type }) => type)).toEqual([
      'user.registered',
      'user.verification_requested',
    ]);
    const [mail] = await ctx.db.select().from(mailOutbox);
    const opened = await readMail(ctx, mail?.id ?? '');
    const token = opened?.link?.split('/').pop() ?? '';
    expect(opened?.link).toStartWith('http://localhost:8787/verify-email/');
    const stored = JSON.stringify([
      await ctx.db.select().from(emailTokens),
      await ctx.db.select().from(mailOutbox),
      await ctx.db.select().from(outbox),
      await ctx.db.select().from(passwordHashes),
    ]);
    expect(stored).not.toContain(token);
    expect(stored).not.toContain(PASSWORD);
    expect(stored).toContain('$argon2id$v=19$m=19456,t=2,p=1$');
  });

  test('answers a known address as an unknown one, in as many round trips, and changes nothing but a mail to the owner', async () => {
    const known = await makeCtx();
    const ada = await makeUser(known);
    const unknown = await makeCtx();
    const before = await known.db.select().from(passwordHashes);
    const trips = [known.roundTrips(), unknown.roundTrips()];
    const answers = [
      await registerUser(known, { ...input, name: 'Eve' }),
      await registerUser(unknown, input),
    ];
    expect(answers[0]).toEqual(answers[1] ?? answers[0]);
    expect(known.roundTrips() - (trips[0] ?? 0)).toBe(unknown.roundTrips() - (trips[1] ?? 0));
    expect(await known.db.select().from(passwordHashes)).toEqual(before);
    expect((await known.db.select().from(users)).map(({ id, name }) => [id, name])).toEqual([
      [ada.id, 'ada'],
    ]);
    const mails = await known.db.select().from(mailOutbox);
    expect(mails.map(({ kind, recipient }) => [kind, recipient])).toEqual([
      ['registered-again', input.email],
    ]);
  });

  test('makes one account of parallel sign-ups with one address', async () => {
    const ctx = await makeCtx();
    await Promise.all(Array.from({ length: 4 }, () => registerUser(ctx, input)));
    expect(await ctx.db.select().from(users)).toHaveLength(1);
    expect(await ctx.db.select().from(passwordHashes)).toHaveLength(1);
    const kinds = (await ctx.db.select().from(mailOutbox)).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'verification')).toHaveLength(1);
  });

  test('lets five of twenty parallel sign-ups of an address through in an hour', async () => {
    const ctx = await makeCtx();
    const tries = (from: number) =>
      Promise.allSettled(
        Array.from({ length: 20 }, (_, index) =>
          registerUser(ctx, { ...input, email: `u${from + index}@highstreet.test` }),
        ),
      );
    const through = (results: PromiseSettledResult<unknown>[]) =>
      results.filter(({ status }) => status === 'fulfilled').length;
    expect(through(await tries(0))).toBe(5);
    ctx.forward(61 * 60_000);
    expect(through(await tries(100))).toBe(5);
  });

  test('counts sign-ups by address, with a 429 that says when to come back', async () => {
    const ctx = await makeCtx();
    for (let count = 0; count < 5; count += 1)
      await registerUser(ctx, { ...input, email: `u${count}@highstreet.test` });
    await expect(registerUser(ctx, input)).rejects.toMatchObject({ type: { status: 429 }, retryAfter: 3600 });
    const elsewhere = ctx.with({ client: { address: '198.51.100.1' } });
    expect(await registerUser(elsewhere, input)).toMatchObject({ email: input.email });
  });

  test.each(['password1', 'PassWord1', 'iloveyou1', '11111111', 'zzzzzzzzzzzz', input.email])(
    'refuses the common password %s',
    async (password) => {
      const ctx = await makeCtx();
      await expect(registerUser(ctx, { ...input, password })).rejects.toMatchObject({
        type: { slug: 'common-password', status: 422 },
        errors: [{ pointer: '/password' }],
      });
    },
  );
});

describe('requestPasswordReset() and requestVerification()', () => {
  test.each([requestPasswordReset, requestVerification])(
    '%p answers a known address as an unknown one, in as many round trips',
    async (request) => {
      const ctx = await makeCtx();
      await makeUser(ctx, 'ada', { verifiedAt: null });
      const outcomes = [];
      for (const email of ['ada@highstreet.test', 'nobody@highstreet.test']) {
        const before = ctx.roundTrips();
        outcomes.push([await request(ctx, email), ctx.roundTrips() - before]);
      }
      expect(outcomes[0]).toEqual(outcomes[1] ?? []);
      expect((await ctx.db.select().from(mailOutbox)).map(({ recipient }) => recipient)).toEqual([
        'ada@highstreet.test',
      ]);
    },
  );

  test('send three mails an hour to one address, and no verification to a verified one', async () => {
    const ctx = await makeCtx();
    await makeUser(ctx);
    await Promise.all(Array.from({ length: 6 }, () => requestPasswordReset(ctx, 'ada@highstreet.test')));
    expect(await ctx.db.select().from(mailOutbox)).toHaveLength(3);
    ctx.forward(61 * 60_000);
    await requestVerification(ctx, 'ada@highstreet.test');
    expect(await ctx.db.select().from(mailOutbox)).toHaveLength(3);
  });

  test('send nothing to a banned user', async () => {
    const ctx = await makeCtx();
    await makeUser(ctx, 'ada', { bannedAt: 1 });
    await requestPasswordReset(ctx, 'ada@highstreet.test');
    expect(await ctx.db.select().from(mailOutbox)).toEqual([]);
  });

  test('leave the sessions alone', async () => {
    const ctx = await makeCtx();
    const ada = await makeUser(ctx);
    await signInAs(ctx, ada);
    await requestPasswordReset(ctx, ada.email);
    expect(await signInAs(ctx, ada)).toBeDefined();
  });
});
