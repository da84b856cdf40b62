import { createServer, type Server } from 'node:http';
import { Provider } from 'oidc-provider';

const client = { clientId: 'highstreet-stories', clientSecret: 'a-secret-for-stories-only' };

/** What identity is told of the provider, as its variable `OIDC_PROVIDERS`. */
export function providerVariable(port: number): string {
  const issuer = `http://127.0.0.1:${port}`;
  return JSON.stringify([{ name: 'local', title: 'Local ID', issuer, ...client }]);
}

/**
 * A real OpenID provider on this machine. Its sign-in page takes any name: the name is the e-mail address of the
 * person, and the provider has not verified addresses that begin with `unverified`.
 */
export async function startProvider(port: number, origin: string): Promise<Server> {
  const provider = new Provider(`http://127.0.0.1:${port}`, {
    clients: [
      {
        client_id: client.clientId,
        client_secret: client.clientSecret,
        redirect_uris: [`${origin}/api/auth/oidc/local/callback`],
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    findAccount: (_context, sub) => ({ accountId: sub, claims: () => claimsOf(sub) }),
  });
  const server = createServer(provider.callback());
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  return server;
}

function claimsOf(email: string) {
  return {
    sub: email,
    email,
    email_verified: !email.startsWith('unverified'),
    name: 'Somebody from Local ID',
  };
}
