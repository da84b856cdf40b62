import { NotFound, Unavailable } from '@highstreet/http';
import {
  allowInsecureRequests,
  ClientSecretBasic,
  ClientSecretPost,
  discoveryRequest,
  processDiscoveryResponse,
  type AuthorizationServer,
  type Client,
  type ClientAuth,
} from 'oauth4webapi';
import type { Ctx } from '../context.ts';
import type { OidcProvider } from '../env.ts';

/** A provider ready to be talked to. */
export type OpenProvider = {
  name: string;
  title: string;
  server: AuthorizationServer;
  client: Client;
  auth: ClientAuth;
  redirectUri: string;
  /** Of every request to it. Plain http is allowed outside production, for an issuer on the same machine. */
  request: { signal: AbortSignal; [allowInsecureRequests]: boolean };
};

const KNOWN_MS = 5 * 60_000;
const TIMEOUT_MS = 3_000;

const discovered = new Map<string, { server: AuthorizationServer; until: number }>();

/** The provider of this name with what its issuer says about itself; throws NotFound or Unavailable. */
export async function openProvider(ctx: Ctx, name: string): Promise<OpenProvider> {
  const provider = ctx.config.providers.find((each) => each.name === name);
  if (!provider) throw new NotFound('There is no such provider.');
  const isInsecureAllowed = ctx.config.profile !== 'production';
  const request = { signal: AbortSignal.timeout(TIMEOUT_MS), [allowInsecureRequests]: isInsecureAllowed };
  const server = await discover(ctx, provider, request);
  const { title, clientId, clientSecret } = provider;
  return {
    name,
    title,
    server,
    client: { client_id: clientId },
    auth: authFor(server, clientSecret),
    redirectUri: ctx.config.origin + callbackPath(name),
    request,
  };
}

/** Where a provider sends the browser back to. */
export function callbackPath(name: string): string {
  return name === 'google' ? '/api/auth/google/callback' : `/api/auth/oidc/${name}/callback`;
}

/** Where a sign-in with a provider begins. */
export function startPath(name: string): string {
  return name === 'google' ? '/api/auth/google' : `/api/auth/oidc/${name}`;
}

async function discover(
  ctx: Ctx,
  { issuer }: OidcProvider,
  request: OpenProvider['request'],
): Promise<AuthorizationServer> {
  const known = discovered.get(issuer);
  if (known && known.until > ctx.now()) return known.server;
  try {
    const address = new URL(issuer);
    const response = await discoveryRequest(address, { ...request, algorithm: 'oidc' });
    const server = await processDiscoveryResponse(address, response);
    discovered.set(issuer, { server, until: ctx.now() + KNOWN_MS });
    return server;
  } catch (cause) {
    throw new Unavailable('The provider does not answer.', cause);
  }
}

function authFor(server: AuthorizationServer, secret: string): ClientAuth {
  const methods = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
  return methods.includes('client_secret_basic') ? ClientSecretBasic(secret) : ClientSecretPost(secret);
}
