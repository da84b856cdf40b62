import { expect, test } from './fixtures/base.ts';

type Span = { slice: string; name: string; kind: string; spanId: string; parentId?: string };
type Line = { slice: string; message: string; traceId: string };

test("a click, the front door, the slice, its database and the consumer's log line share one trace", async ({
  page,
  signIn,
  programFor,
}) => {
  const login = page.waitForRequest((request) => new URL(request.url()).pathname === '/api/auth/login');
  await signIn(page, 'ada');
  const sent = await login;
  const [, traceId = '', browserSpan = ''] = (sent.headers()['traceparent'] ?? '').split('-');
  expect(traceId).toMatch(/^[0-9a-f]{32}$/);

  const admin = await programFor('admin');
  const read = async <T>(path: string): Promise<T> =>
    JSON.parse(await (await admin.send('GET', path)).text());
  const listLines = async () =>
    (await read<{ items: Line[] }>(`/api/platform/logs?traceId=${traceId}`)).items;
  await expect
    .poll(async () => (await listLines()).map(({ slice, message }) => `${slice}: ${message}`), {
      timeout: 20_000,
    })
    .toEqual(
      expect.arrayContaining(['events: session.created done by audit', 'identity: POST /api/auth/login 200']),
    );

  const { spans } = await read<{ spans: Span[] }>(`/api/platform/traces/${traceId}`);
  const front = spans.find(({ slice, kind }) => slice === 'gateway' && kind === 'server');
  const call = spans.find(({ name }) => name === 'call identity');
  const slice = spans.find(({ slice: of, kind }) => of === 'identity' && kind === 'server');
  const query = spans.find(({ slice: of, name }) => of === 'identity' && name.startsWith('SELECT'));
  const send = spans.find(({ name }) => name === 'send session.created');
  const effect = spans.find(({ name }) => name === 'audit takes session.created');
  expect(front?.parentId).toBe(browserSpan);
  expect(call?.parentId).toBe(front?.spanId);
  expect(slice?.parentId).toBe(call?.spanId);
  expect(query?.parentId).toBe(slice?.spanId);
  expect([send?.kind, effect?.kind]).toEqual(['producer', 'consumer']);
});

test('a refused request is found by the correlation id that the customer was shown', async ({
  request,
  programFor,
}) => {
  const correlationId = `e2e-${crypto.randomUUID()}`;
  const refused = await request.get('/api/products/none-such', {
    headers: { 'x-correlation-id': correlationId },
  });
  expect(JSON.parse(await refused.text()).correlationId).toBe(correlationId);
  const admin = await programFor('admin');
  const find = async () => {
    const answer = await admin.send('GET', `/api/platform/logs?correlationId=${correlationId}`);
    return JSON.parse(await answer.text()).items.map(({ message }: Line) => message);
  };
  await expect.poll(find, { timeout: 20_000 }).toContain('GET /api/products/:idOrSlug 404');
});

test('metrics are for admins only, and count what happened under its template', async ({
  request,
  programFor,
}) => {
  expect((await request.get('/metrics')).status()).toBe(401);
  const ada = await programFor('ada');
  expect((await ada.send('GET', '/metrics')).status()).toBe(403);
  expect((await ada.send('GET', '/api/platform/slices')).status()).toBe(403);
  await request.get('/api/products/none-such');
  const admin = await programFor('admin');
  const scraped = await admin.send('GET', '/metrics');
  expect(scraped.headers()['content-type']).toContain('text/plain; version=0.0.4');
  const text = await scraped.text();
  expect(text).toContain('# TYPE highstreet_request_duration_seconds histogram');
  expect(text).toMatch(
    /highstreet_requests_total\{slice="catalog",route="\/api\/products\/:idOrSlug",method="GET",status="4xx",release="\w+"\} [1-9]/,
  );
});
