import type { EndedSession } from '../contract/publish.ts';
import type { Env } from '../env.ts';

/** Closes the sockets of sessions that have ended, user by user. */
export async function endSessions(
  env: Pick<Env, 'USER_HUBS'>,
  sessions: readonly EndedSession[],
): Promise<void> {
  const byUser = Map.groupBy(sessions, ({ userId }) => userId);
  const calls = [...byUser].map(async ([userId, ended]) => {
    await env.USER_HUBS.get(env.USER_HUBS.idFromName(`user:${userId}`)).endSessions(ended);
  });
  await Promise.all(calls);
}
