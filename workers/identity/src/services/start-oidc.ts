import { Unavailable } from '@highstreet/http';
import { calculatePKCECodeChallenge } from 'oauth4webapi';
import type { ProviderList } from '../contract/index.ts';
import type { Ctx } from '../context.ts';
import { oauthStates } from '../db/schema.ts';
import { digestToken } from '../secrets/digest-token.ts';
import { randomToken } from '../secrets/random-token.ts';
import { openProvider, startPath } from './open-provider.ts';

export const OIDC_SECONDS = 10 * 60;

/** The providers that this installation is configured with. */
export function listProviders(ctx: Ctx): ProviderList {
  const items = ctx.config.providers.map(({ name, title }) => ({ name, title, href: startPath(name) }));
  return { items };
}

/** Sends the browser to a provider: state bound to the browser's cookie, PKCE and nonce. `browser` is that cookie's value. */
export async function startOidc(
  ctx: Ctx,
  name: string,
  browser: string,
  returnTo: string | undefined,
): Promise<string> {
  const { server, client, redirectUri } = await openProvider(ctx, name);
  if (!server.authorization_endpoint) throw new Unavailable('The provider does not answer.');
  const [state, verifier, nonce] = [randomToken(), randomToken(), randomToken()];
  const hash = await digestToken(state);
  await ctx.db.insert(oauthStates).values({
    hash,
    provider: name,
    browserHash: await digestToken(browser),
    sealed: await ctx.vault.seal(
      `oidc:${hash}`,
      JSON.stringify({ verifier, nonce, returnTo: localPath(ctx, returnTo) }),
    ),
    expiresAt: ctx.now() + OIDC_SECONDS * 1000,
  });
  const address = new URL(server.authorization_endpoint);
  const parameters = {
    client_id: client.client_id,
    redirect_uri: redirectUri,
    response_type: 'code',
    scope: 'openid email profile',
    state,
    nonce,
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  };
  for (const [key, value] of Object.entries(parameters)) address.searchParams.set(key, value);
  return address.href;
}

/** The path if it is one of this site, else the start page: an answer never sends anybody to another site. */
export function localPath(ctx: Ctx, path: string | undefined): string {
  if (!path || !path.startsWith('/') || path.startsWith('/api/')) return '/';
  if (!URL.canParse(path, ctx.config.origin)) return '/';
  const address = new URL(path, ctx.config.origin);
  return address.origin === ctx.config.origin ? address.pathname + address.search + address.hash : '/';
}
