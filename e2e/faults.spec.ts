import { expect, test } from './fixtures/base.ts';
import { whileStopped } from './fixtures/stop-part.ts';

test.describe.configure({ mode: 'default' });

test('a dead remote takes down its own part of the page only, and comes back with a retry', async ({
  page,
}) => {
  await whileStopped('assets:catalog', async () => {
    await page.goto('/');
    await expect(page.getByRole('banner').getByRole('link', { name: /highstreet/i })).toBeVisible();
    await expect(page.getByRole('main').getByRole('button', { name: /try again/i })).toBeVisible({
      timeout: 30_000,
    });
    await expect(page.getByRole('search').getByRole('textbox')).toBeVisible();
    await page.goto('/sign-in');
    await expect(page.getByLabel('E-mail')).toBeVisible();
    await page.goto('/');
    await expect(page.getByRole('main').getByRole('button', { name: /try again/i })).toBeVisible({
      timeout: 30_000,
    });
  });
  await page
    .getByRole('main')
    .getByRole('button', { name: /try again/i })
    .click();
  await expect(page.getByRole('heading', { name: 'What are you looking for?' })).toBeVisible({
    timeout: 30_000,
  });
});

test('a dead slice answers with a problem that names nothing of the inside, and the others serve on', async ({
  page,
  request,
}) => {
  await whileStopped('slice:catalog', async () => {
    const answer = await request.get(`/api/products?q=${crypto.randomUUID()}`);
    expect([502, 503]).toContain(answer.status());
    expect(answer.headers()['content-type']).toContain('application/problem+json');
    expect(await answer.text()).not.toMatch(/stack|at \w+ \(|\.ts|\.js|127\.0\.0\.1|highstreet-catalog/i);
    expect((await request.get('/api/auth/jwks.json')).status()).toBe(200);
    await page.goto('/search?q=lamp');
    await expect(page.getByRole('main').getByRole('button', { name: /try again/i })).toBeVisible({
      timeout: 30_000,
    });
    await expect(page.getByRole('banner')).toBeVisible();
  });
  await expect
    .poll(async () => (await request.get('/api/products?limit=1')).status(), { timeout: 30_000 })
    .toBe(200);
});

test('without Redis everything serves on, and the health says so', async ({ page, request, signIn }) => {
  await whileStopped('redis', async () => {
    expect((await request.get('/api/products?limit=3')).status()).toBe(200);
    await signIn(page, 'ada');
    await page.goto('/');
    await expect(page.getByRole('heading', { name: 'What are you looking for?' })).toBeVisible({
      timeout: 30_000,
    });
    expect((await request.get('/health/redis')).status()).toBe(503);
    expect((await request.get('/health/ready')).status()).toBe(503);
    expect((await request.get('/health')).status()).toBe(200);
  });
  await expect.poll(async () => (await request.get('/health/ready')).status(), { timeout: 30_000 }).toBe(200);
});

test("a slice's stopped database is a 503 of that slice only", async ({ request, programFor }) => {
  const mara = await programFor('mara');
  await whileStopped('sqld:catalog', async () => {
    const read = await request.get(`/api/products?q=${crypto.randomUUID()}`);
    expect(read.status()).toBe(503);
    expect(Number(read.headers()['retry-after'])).toBeGreaterThan(0);
    const write = await mara.send('POST', '/api/wishlists', { name: 'While it is down' });
    expect(write.status()).toBe(503);
    expect((await mara.send('GET', '/api/users/me')).status()).toBe(200);
  });
  await expect
    .poll(async () => (await request.get(`/api/products?q=${crypto.randomUUID()}`)).status(), {
      timeout: 30_000,
    })
    .toBe(200);
});
