import type { Env } from '../env.ts';

/** Which of these users have a socket open now. */
export async function whoIsOnline(
  env: Pick<Env, 'USER_HUBS'>,
  userIds: readonly string[],
): Promise<string[]> {
  const answers = await Promise.all(
    userIds.map((id) => env.USER_HUBS.get(env.USER_HUBS.idFromName(`user:${id}`)).isOnline()),
  );
  return userIds.filter((_, index) => answers[index]);
}
