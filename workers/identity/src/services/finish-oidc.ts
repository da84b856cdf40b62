import { Problem, Refused, Unavailable } from '@highstreet/http';
import { writeLog } from '@highstreet/telemetry';
import {
  authorizationCodeGrantRequest,
  getValidatedIdTokenClaims,
  processAuthorizationCodeResponse,
  processUserInfoResponse,
  userInfoRequest,
  validateApplicationLevelSignature,
  validateAuthResponse,
} from 'oauth4webapi';
import { z } from 'zod';
import type { SecondFactorChallenge } from '../contract/index.ts';
import { identityProblems } from '../contract/problems.ts';
import type { Ctx } from '../context.ts';
import { statement } from '../db/statement.ts';
import { digestToken } from '../secrets/digest-token.ts';
import { openProvider, type OpenProvider } from './open-provider.ts';
import { signInLinked } from './sign-in-linked.ts';
import type { Grant } from './start-session.ts';

/** What a provider says about a person. */
export type ProviderClaims = {
  subject: string;
  email: string | undefined;
  isVerified: boolean;
  name: string | undefined;
};

export type OidcOutcome = { signedIn: Grant | SecondFactorChallenge; returnTo: string };

const Kept = z.object({ verifier: z.string(), nonce: z.string(), returnTo: z.string() });
const Profile = z.object({
  email: z.string().optional(),
  email_verified: z.union([z.boolean(), z.stringbool()]).optional(),
  name: z.string().optional(),
});

/** Takes the browser back from a provider and signs the person in. `browser` is the cookie that `startOidc` was given. */
export async function finishOidc(
  ctx: Ctx,
  name: string,
  address: URL,
  browser: string | undefined,
): Promise<OidcOutcome> {
  const state = address.searchParams.get('state') ?? '';
  const kept = await takeState(ctx, name, state, browser ?? '');
  const provider = await openProvider(ctx, name);
  const claims = await readClaims(provider, address, state, kept).catch((error: unknown) =>
    refuse(name, error),
  );
  return { signedIn: await signInLinked(ctx, provider, claims), returnTo: kept.returnTo };
}

/** The state works once, within ten minutes, for this provider, and only in the browser that began. */
async function takeState(
  ctx: Ctx,
  name: string,
  state: string,
  browser: string,
): Promise<z.infer<typeof Kept>> {
  const hash = await digestToken(state);
  const { rows } = await ctx.db.$client.execute(statement`
    DELETE FROM oauth_states
    WHERE hash = ${hash} AND provider = ${name} AND browser_hash = ${await digestToken(browser)}
      AND expires_at > ${ctx.now()}
    RETURNING sealed`);
  const sealed = rows[0]?.['sealed'];
  if (typeof sealed === 'string') return Kept.parse(JSON.parse(await ctx.vault.open(`oidc:${hash}`, sealed)));
  throw new Refused(
    identityProblems.oidcState,
    'Begin again: this sign-in is too old or was begun in another browser.',
  );
}

async function readClaims(
  { server, client, auth, redirectUri, request }: OpenProvider,
  address: URL,
  state: string,
  { verifier, nonce }: z.infer<typeof Kept>,
): Promise<ProviderClaims> {
  const parameters = validateAuthResponse(server, client, address, state);
  const answer = await authorizationCodeGrantRequest(
    server,
    client,
    auth,
    parameters,
    redirectUri,
    verifier,
    request,
  );
  const tokens = await processAuthorizationCodeResponse(server, client, answer, {
    expectedNonce: nonce,
    requireIdToken: true,
  });
  await validateApplicationLevelSignature(server, answer, request);
  const claims = getValidatedIdTokenClaims(tokens);
  if (!claims) throw new TypeError('no ID token');
  let profile = Profile.parse(claims);
  if (profile.email === undefined && server.userinfo_endpoint) {
    const info = await userInfoRequest(server, client, tokens.access_token, request);
    profile = Profile.parse(await processUserInfoResponse(server, client, claims.sub, info));
  }
  const { email, email_verified: isVerified = false, name } = profile;
  return { subject: claims.sub, email, isVerified, name };
}

/** A provider that does not answer is a fault of ours; anything else is a refusal. The log gets the kind of error, never its data. */
function refuse(provider: string, error: unknown): never {
  if (error instanceof Problem) throw error;
  const reason = error instanceof Error ? error.message : 'unknown';
  writeLog({ level: 'warn', slice: 'identity', message: 'a provider did not sign in', provider, reason });
  if (error instanceof TypeError || (error instanceof Error && error.name === 'TimeoutError'))
    throw new Unavailable('The provider does not answer.', error);
  throw new Refused(identityProblems.oidcRefused, 'The provider did not sign you in.');
}
