import type { Statement } from '@highstreet/data';
import type { Client, SecondFactorChallenge } from '../contract/index.ts';
import type { Ctx } from '../context.ts';
import { statement } from '../db/statement.ts';
import { digestToken } from '../secrets/digest-token.ts';
import { randomToken } from '../secrets/random-token.ts';
import { nameDevice } from './name-device.ts';

const CHALLENGE_SECONDS = 5 * 60;

/** The first factor was right: a challenge of five minutes for the second. It is no session and opens nothing else. */
export async function prepareChallenge(
  ctx: Ctx,
  userId: string,
  wish: { client: Client; device?: string | undefined },
): Promise<{ answer: SecondFactorChallenge; statements: Statement[] }> {
  const challenge = randomToken();
  const hash = await digestToken(challenge);
  const device = wish.device?.trim() || nameDevice(ctx.client.agent);
  const write = statement`
    INSERT INTO login_challenges (hash, user_id, client, device, tried_codes, expires_at)
    VALUES (${hash}, ${userId}, ${wish.client}, ${device}, 0, ${ctx.now() + CHALLENGE_SECONDS * 1000})`;
  return { answer: { challenge, expiresIn: CHALLENGE_SECONDS }, statements: [write] };
}
