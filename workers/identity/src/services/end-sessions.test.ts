import { afterEach, describe, expect, test } from 'bun:test';
import { Redis } from '@upstash/redis';
import { makeCtx, makeUser, PASSWORD } from '../../test/context.ts';
import { signInAs } from '../../test/sign-in.ts';
import { mailOutbox, refreshTokens, revocations } from '../db/schema.ts';
import { DAY_MS } from '../db/sessions.ts';
import { publishRevocations, REVOKED_MS } from './end-sessions.ts';
import { deleteAccount } from './manage-account.ts';
import { requestPasswordReset } from './request-mail.ts';
import { signOut } from './sign-out.ts';
import { sweep } from './sweep.ts';

let server: ReturnType<typeof Bun.serve> | undefined;
afterEach(() => server?.stop(true));

/** Takes what an Upstash server would; `isUp: false` answers 500. */
function openRedis(state: { isUp: boolean; commands: unknown[][] }): Redis {
  server = Bun.serve({
    port: 0,
    hostname: '127.0.0.1',
    async fetch(request) {
      if (!state.isUp) return new Response('down', { status: 500 });
      const commands: unknown[][] = await request.json();
      state.commands.push(...commands);
      return Response.json(commands.map(() => ({ result: 1 })));
    },
  });
  return new Redis({ url: server.url.href, token: 'test', retry: false, enableTelemetry: false });
}

async function open(isUp: boolean) {
  const state = { isUp, commands: [] as unknown[][] };
  const ctx = await makeCtx();
  ctx.redis = openRedis(state);
  const ada = await makeUser(ctx);
  const { grant, actor } = await signInAs(ctx, ada);
  return { ctx, state, grant, member: `s:${actor.sessionId}`, ada };
}

const added = (commands: unknown[][]) => commands.filter(([name]) => name === 'zadd');

describe('publishRevocations()', () => {
  test('tells Redis at once, with the time when the last access token is over', async () => {
    const { ctx, state, grant, member } = await open(true);
    await signOut(ctx, grant.refreshToken);
    const [command] = added(state.commands);
    expect([command?.[1], command?.[3]]).toEqual(['highstreet:revoked', member]);
    const [row] = await ctx.db.select().from(revocations);
    expect(Number(command?.[2])).toBe(row?.expiresAt ?? 0);
    expect(row && row.expiresAt - row.createdAt).toBe(REVOKED_MS);
    expect(row?.pushedAt).not.toBeNull();
  });

  test('closes the sockets of exactly the sessions that ended, even of an account that is gone', async () => {
    const { ctx, grant, ada, member } = await open(false);
    const other = await signInAs(ctx, ada);
    await signOut(ctx, grant.refreshToken);
    await ctx.settle();
    const first = { userId: ada.id, sessionId: member.slice(2), reason: 'signed-out' };
    expect(ctx.closed[0]).toEqual(first);
    ctx.closed.length = 0;
    await deleteAccount(ctx.with({ actor: other.actor }), PASSWORD);
    await ctx.settle();
    expect(ctx.closed).toContainEqual({
      userId: ada.id,
      sessionId: other.actor.sessionId,
      reason: 'deleted',
    });
  });

  test('keeps what Redis refused and tells it later, once', async () => {
    const { ctx, state, grant, member } = await open(false);
    await signOut(ctx, grant.refreshToken);
    expect((await ctx.db.select().from(revocations))[0]?.pushedAt).toBeNull();
    state.isUp = true;
    await Bun.sleep(2_100);
    await publishRevocations(ctx);
    await publishRevocations(ctx);
    expect(added(state.commands).map((command) => command[3])).toEqual([member]);
  });
});

describe('sweep()', () => {
  test('tells a Redis that has lost everything again', async () => {
    const { ctx, state, grant, member } = await open(true);
    await signOut(ctx, grant.refreshToken);
    state.commands.length = 0;
    await sweep(ctx);
    expect(added(state.commands).map((command) => command[3])).toEqual([member]);
  });

  test('deletes what is over and keeps what is not', async () => {
    const { ctx, grant, ada } = await open(true);
    await requestPasswordReset(ctx, ada.email);
    await signOut(ctx, grant.refreshToken);
    await sweep(ctx);
    expect(await ctx.db.select().from(mailOutbox)).toHaveLength(1);
    expect(await ctx.db.select().from(revocations)).toHaveLength(1);
    ctx.forward(31 * DAY_MS);
    await sweep(ctx);
    expect(await ctx.db.select().from(mailOutbox)).toEqual([]);
    expect(await ctx.db.select().from(revocations)).toEqual([]);
    expect(await ctx.db.select().from(refreshTokens)).toEqual([]);
  });
});
