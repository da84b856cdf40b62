import { expect, test } from './fixtures/base.ts';

const JSON_TYPE = { 'content-type': 'application/json' };

test.describe('bad input over HTTP gets the right problem document', () => {
  const cases: [string, string, string, string, Record<string, string>, number][] = [
    ['bad JSON', 'POST', '/api/auth/login', '{"email":', JSON_TYPE, 400],
    ['a wrong type', 'POST', '/api/auth/login', '{"email": 7, "password": []}', JSON_TYPE, 422],
    ['missing fields', 'POST', '/api/auth/login', '{}', JSON_TYPE, 422],
    ['another media type', 'POST', '/api/auth/login', 'email=a', { 'content-type': 'text/plain' }, 415],
    ['an unknown path', 'GET', '/api/nothing', '', {}, 404],
    ['an unknown product', 'GET', '/api/products/prd_none', '', {}, 404],
    ['an unknown sort', 'GET', '/api/products?sort=best', '', {}, 400],
    ['a method that is not there', 'DELETE', '/api/auth/jwks.json', '', {}, 405],
    ['a malformed token', 'GET', '/api/users/me', '', { authorization: 'Bearer ..' }, 401],
    ['another scheme', 'GET', '/api/users/me', '', { authorization: 'Basic YTpi' }, 401],
    ['no token', 'GET', '/api/users/me', '', {}, 401],
    ['an encoded slash', 'GET', '/api/products%2Fx', '', {}, 400],
    ['a NUL', 'GET', '/api/products/%00', '', {}, 400],
  ];
  for (const [name, method, path, body, headers, status] of cases) {
    test(name, async ({ request }) => {
      const answer = await request.fetch(path, {
        method,
        headers,
        data: body === '' ? undefined : Buffer.from(body),
      });
      expect(answer.status()).toBe(status);
      expect(answer.headers()['content-type']).toContain('application/problem+json');
      const problem = JSON.parse(await answer.text());
      expect(problem).toMatchObject({
        status,
        type: expect.stringMatching(/^urn:highstreet:problem:/),
        title: expect.any(String),
      });
      expect(problem.correlationId).toBe(answer.headers()['x-correlation-id']);
    });
  }

  test('a body over the limit', async ({ request }) => {
    const answer = await request.post('/api/auth/login', {
      headers: JSON_TYPE,
      data: Buffer.alloc(2 * 1024 * 1024, 'x'),
    });
    expect(answer.status()).toBe(413);
  });
});

test('an identity that a client claims by header is not believed', async ({ request }) => {
  const actor = encodeURIComponent(
    JSON.stringify({ id: 'usr_x', role: 'admin', email: 'x', name: 'x', sessionId: 's', verified: true }),
  );
  for (const name of [
    'x-highstreet-actor',
    'X-Highstreet-Actor',
    'x_highstreet_actor',
    'x-user-id',
    'x-user-role',
  ]) {
    const answer = await request.get('/api/users', { headers: { [name]: actor } });
    expect(answer.status()).toBe(401);
  }
});

test('a change is visible to its writer at once and to everybody within two seconds', async ({
  request,
  programFor,
  makeProduct,
}) => {
  const mara = await programFor('mara');
  const { id, slug } = await makeProduct();
  await request.get(`/api/products/${slug}`);
  await mara.send('PATCH', `/api/products/${id}`, { title: 'Renamed mug' });
  expect(await (await mara.send('GET', `/api/products/${slug}`)).json()).toMatchObject({
    title: 'Renamed mug',
  });
  await expect
    .poll(async () => JSON.parse(await (await request.get(`/api/products/${slug}`)).text()).title, {
      timeout: 2_000,
      intervals: [200],
    })
    .toBe('Renamed mug');
});

test('a key makes a write happen once', async ({ programFor }) => {
  const ada = await programFor('ada');
  const headers = { 'idempotency-key': crypto.randomUUID() };
  const [first, second] = [
    await ada.send('POST', '/api/wishlists', { name: 'Once' }, headers),
    await ada.send('POST', '/api/wishlists', { name: 'Once' }, headers),
  ];
  expect(second.status()).toBe(first.status());
  expect(await second.json()).toEqual(await first.json());
  const other = await ada.send('POST', '/api/wishlists', { name: 'Other' }, headers);
  expect(other.status()).toBe(422);
  await ada.send('DELETE', `/api/wishlists/${JSON.parse(await first.text()).id}`);
});
