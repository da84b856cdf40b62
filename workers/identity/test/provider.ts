import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';
import { ORIGIN } from './context.ts';

/** A person at the provider. */
export type Person = { sub: string; email: string; email_verified: boolean; name?: string };

export type LocalProvider = {
  issuer: string;
  /** The next person to sign in. */
  person: Person;
  stop: () => Promise<unknown>;
};

export const CLIENT = { clientId: 'highstreet', clientSecret: 'secret-of-the-client' };

/** A real OpenID provider on this machine, that lets `person` in without asking. */
export async function startProvider(redirectUris: string[]): Promise<LocalProvider> {
  let provider: Provider | undefined;
  const server: Server = createServer((request, response) => provider?.callback()(request, response));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const local: LocalProvider = {
    issuer,
    person: { sub: 'p1', email: 'ada@highstreet.test', email_verified: true, name: 'Ada' },
    stop: () => new Promise((done) => server.close(done)),
  };
  provider = new Provider(issuer, {
    clients: [
      { client_id: CLIENT.clientId, client_secret: CLIENT.clientSecret, redirect_uris: redirectUris },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    findAccount: () => ({ accountId: local.person.sub, claims: () => local.person }),
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
  });
  provider.use(async (context, next) => {
    if (!context.path.startsWith('/interaction/') || !provider) return next();
    const { grantId, params, prompt } = await provider.interactionDetails(context.req, context.res);
    const grant = grantId ? await provider.Grant.find(grantId) : undefined;
    const own =
      grant ?? new provider.Grant({ accountId: local.person.sub, clientId: String(params['client_id']) });
    own.addOIDCScope('openid email profile');
    const result =
      prompt.name === 'login'
        ? { login: { accountId: local.person.sub } }
        : { consent: { grantId: await own.save() } };
    await provider.interactionFinished(context.req, context.res, result, { mergeWithLastSubmission: true });
    return undefined;
  });
  return local;
}

/** Follows redirects as a browser does, with a cookie jar, until one leads back to Highstreet; gives that address. */
export async function browse(start: string): Promise<URL> {
  const jar = new Map<string, string>();
  let address = new URL(start);
  for (let hop = 0; hop < 12 && address.origin !== ORIGIN; hop += 1) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(address, { redirect: 'manual', headers: { cookie } });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      jar.set(name, value);
    }
    const location = response.headers.get('location');
    if (!location) throw new Error(`the provider answered ${response.status}: ${await response.text()}`);
    address = new URL(location, address);
  }
  return address;
}
