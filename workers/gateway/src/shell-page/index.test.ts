import { describe, expect, test } from 'bun:test';
import { makeGateway } from '../../test/context.ts';

describe('the shell', () => {
  test.each(['/', '/p/some-slug', '/verify-email/abc.def', '/index.html'])(
    'is what %s answers',
    async (path) => {
      const { send } = await makeGateway();
      const response = await send(path);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toStartWith('text/html');
      expect(response.headers.get('cache-control')).toBe('no-store');
    },
  );

  test('has a nonce of its own in every answer, the same in page and policy', async () => {
    const { send } = await makeGateway();
    const nonces = new Set<string>();
    for (let count = 0; count < 3; count += 1) {
      const response = await send('/');
      const policy = response.headers.get('content-security-policy') ?? '';
      const nonce = /script-src 'self' 'nonce-([A-Za-z0-9+/=]+)'/.exec(policy)?.[1] ?? '';
      expect(policy).toContain("frame-ancestors 'none'");
      expect((await response.text()).match(/nonce="([^"]*)"/g)).toEqual([
        `nonce="${nonce}"`,
        `nonce="${nonce}"`,
      ]);
      nonces.add(nonce);
    }
    expect(nonces.size).toBe(3);
  });

  test('lets scripts of a payment provider run only where its card form is configured', async () => {
    const policyOf = async (vars: Record<string, string>) =>
      (await (await makeGateway(vars)).send('/')).headers.get('content-security-policy') ?? '';
    expect(await policyOf({})).not.toContain('stripe');
    const policy = await policyOf({ CARD_FORM: 'stripe' });
    expect(policy).toMatch(/script-src 'self' 'nonce-[^']+' https:\/\/js\.stripe\.com;/);
    expect(policy).toContain('frame-src https://js.stripe.com https://hooks.stripe.com');
  });

  test('that cannot be read is a 503 without a cause', async () => {
    const { send, files } = await makeGateway();
    files.delete('/index.html');
    const response = await send('/');
    expect(response.status).toBe(503);
    expect(await response.text()).not.toContain('404');
  });
});
