import type { Actor } from '@highstreet/http';
import { TOTP } from 'otpauth';
import type { Login } from '../src/contract/index.ts';
import type { Ctx } from '../src/context.ts';
import { confirmSecondFactor, setUpSecondFactor } from '../src/services/manage-second-factor.ts';
import { signIn } from '../src/services/sign-in.ts';
import type { Grant } from '../src/services/start-session.ts';
import { PASSWORD, type TestCtx } from './context.ts';

/** Signs a user of `makeUser` in; fails when a second factor is asked for. */
export async function signInAs(
  ctx: Ctx,
  user: Actor,
  fields: Partial<Login> = {},
): Promise<{ grant: Grant; actor: Actor }> {
  const grant = await signIn(ctx, { email: user.email, password: PASSWORD, client: 'browser', ...fields });
  if ('challenge' in grant) throw new Error('a second factor is asked for');
  const [, payload = ''] = grant.answer.accessToken.split('.');
  const { sid }: { sid: string } = JSON.parse(Buffer.from(payload, 'base64url').toString());
  return { grant, actor: { ...user, sessionId: sid } };
}

/** The challenge of a sign-in with a second factor. */
export async function challengeFor(ctx: Ctx, user: Actor): Promise<string> {
  const answer = await signIn(ctx, { email: user.email, password: PASSWORD, client: 'browser' });
  if (!('challenge' in answer)) throw new Error('no second factor is asked for');
  return answer.challenge;
}

/** Turns the user's second factor on. `codeAt` gives the authenticator's code at a time; the clock has gone past the code of the confirmation. */
export async function enableSecondFactor(ctx: TestCtx, actor: Actor) {
  const own = ctx.with({ actor });
  const { secret } = await setUpSecondFactor(own, PASSWORD);
  const totp = new TOTP({ secret });
  const codeAt = (timestamp: number) => totp.generate({ timestamp });
  const { codes } = await confirmSecondFactor(own, codeAt(ctx.now()));
  ctx.forward(90_000);
  return { codes, codeAt, secret };
}
