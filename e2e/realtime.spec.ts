import type { BrowserContext, Page } from '@playwright/test';
import { mergeTests } from '@playwright/test';
import { expect, test as base, type Program } from './fixtures/base.ts';
import { signInTo, test as people } from './fixtures/identity-person.ts';

const test = mergeTests(base, people);

/** Follows what a page hears: resolves when it has been told so about the topic. */
function listening(page: Page, topic: string): Promise<void> {
  return new Promise((resolve) => {
    page.on('websocket', (socket) =>
      socket.on('framereceived', ({ payload }) => {
        const text = String(payload);
        if (text.includes('"$subscribed"') && text.includes(`"${topic}"`)) resolve();
      }),
    );
  });
}

/** Counts the reads of a product, each of which would also bring a new price. */
function countReads(page: Page, slug: string): () => number {
  let count = 0;
  page.on('request', (request) => {
    if (new URL(request.url()).pathname === `/api/products/${slug}`) count += 1;
  });
  return () => count;
}

const lamps = (key: string, amount: number, count: number, stock = 5) =>
  Array.from({ length: count }, (_, index) =>
    JSON.stringify({
      externalId: `live-${key}-${index}`,
      title: `Live lamp ${key} ${index}`,
      status: 'active',
      categories: [['Home', 'Lamps']],
      variants: [{ sku: `LIVE-${key}-${index}`, price: { amount, currency: 'EUR' }, stock }],
    }),
  ).join('\n');

test('a price changes on open pages, for guests and for who is signed in', async ({
  page,
  browser,
  makeProduct,
  programFor,
  signIn,
}) => {
  const product = await makeProduct();
  const mara = await programFor('mara');
  const ben = await browser.newPage();
  await signIn(ben, 'ben');
  const shown = [page, ben];
  const heard = shown.map((each) => listening(each, `product:${product.id}`));
  const reads = shown.map((each) => countReads(each, product.slug));
  for (const each of shown) await each.goto(`/p/${product.slug}`);
  await Promise.all(heard);
  for (const each of shown) await expect(each.getByText('€24.50').first()).toBeVisible();
  const before = reads.map((read) => read());

  const read = await mara.send('GET', `/api/products/${product.id}`);
  const { variants } = JSON.parse(await read.text());
  const cheaper = [{ ...variants[0], price: { amount: 1990, currency: 'EUR' } }];
  await mara.send('PATCH', `/api/products/${product.id}`, { variants: cheaper });

  for (const each of shown) await expect(each.getByText('€19.90').first()).toBeVisible({ timeout: 2_000 });
  expect(reads.map((each) => each())).toEqual(before);
  await ben.close();
});

test('a page that was offline shows on its return what has changed meanwhile', async ({
  page,
  context,
  makeProduct,
  programFor,
}) => {
  const product = await makeProduct();
  const mara = await programFor('mara');
  const heard = listening(page, `product:${product.id}`);
  await page.goto(`/p/${product.slug}`);
  await heard;
  await context.setOffline(true);
  await expect(page.getByText('You are offline.')).toBeVisible();
  const read = await mara.send('GET', `/api/products/${product.id}`);
  const { variants } = JSON.parse(await read.text());
  const cheaper = [{ ...variants[0], price: { amount: 1790, currency: 'EUR' } }];
  await mara.send('PATCH', `/api/products/${product.id}`, { variants: cheaper });
  await context.setOffline(false);
  await expect(page.getByText('€17.90').first()).toBeVisible();
});

test('tabs of one browser share a socket, and the next one takes over', async ({
  context,
  makeProduct,
  programFor,
}) => {
  const product = await makeProduct();
  const mara = await programFor('mara');
  const sockets: string[] = [];
  const open = async () => {
    const tab = await context.newPage();
    tab.on('websocket', (socket) => sockets.push(socket.url()));
    await tab.goto(`/p/${product.slug}`);
    return tab;
  };
  const first = await open();
  await expect.poll(() => sockets.length).toBe(1);
  const second = await open();
  const third = await open();
  await expect(third.getByText('€24.50').first()).toBeVisible();
  await third.waitForTimeout(1_500);
  expect(sockets).toHaveLength(1);
  await first.close();
  await expect.poll(() => sockets.length).toBe(2);
  await second.waitForTimeout(1_000);

  const read = await mara.send('GET', `/api/products/${product.id}`);
  const { variants } = JSON.parse(await read.text());
  const cheaper = [{ ...variants[0], price: { amount: 1590, currency: 'EUR' } }];
  await mara.send('PATCH', `/api/products/${product.id}`, { variants: cheaper });
  for (const tab of [second, third])
    await expect(tab.getByText('€15.90').first()).toBeVisible({ timeout: 3_000 });
});

test('who is signed out on another device learns it at once', async ({ page, browser, person }) => {
  const phone = await browser.newPage();
  const hears = phone.waitForEvent('websocket').then((socket) => socket.waitForEvent('framereceived'));
  await signInTo(phone, person, '/account');
  await hears;
  await signInTo(page, person, '/account/devices');
  await page.getByRole('button', { name: /^Sign out Chrome/ }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Sign out' }).click();
  await expect(phone.getByText('You have been signed out')).toBeVisible({ timeout: 5_000 });
  await expect(phone.getByText('This session was ended from another device.')).toBeVisible();
  await expect(phone).toHaveURL(/\/sign-in/);
  await expect(page.getByText('You are signed in on no other device.')).toBeVisible();
  await phone.close();
});

/** Uploads a file and has it checked; gives the import's id. */
async function openImport(mara: Program, text: string): Promise<string> {
  const uploaded = await mara.send(
    'POST',
    '/api/products/import?run=dry&fileName=live.jsonl',
    Buffer.from(text),
    { 'content-type': 'application/octet-stream' },
  );
  const { id }: { id: string } = JSON.parse(await uploaded.text());
  await expect
    .poll(async () => JSON.parse(await (await mara.send('GET', `/api/imports/${id}`)).text()).status)
    .toBe('checked');
  return id;
}

/** Imports a file and waits for its end. */
async function runImport(mara: Program, text: string): Promise<void> {
  const id = await openImport(mara, text);
  await mara.send('POST', `/api/imports/${id}/run`, { dryRun: false });
  await expect
    .poll(async () => JSON.parse(await (await mara.send('GET', `/api/imports/${id}`)).text()).status)
    .toBe('finished');
}

test('an import changes price and stock of a product on the page where it is open', async ({
  page,
  programFor,
}) => {
  const mara = await programFor('mara');
  const key = crypto.randomUUID().slice(0, 8);
  await runImport(mara, lamps(key, 4_200, 1));
  const found = await mara.send('GET', `/api/products?q=${encodeURIComponent(`Live lamp ${key}`)}`);
  const { items }: { items: { id: string; slug: string; seller: { id: string } }[] } = JSON.parse(
    await found.text(),
  );
  const [product] = items;
  const heard = listening(page, `shop:${product?.seller.id}`);
  await page.goto(`/p/${product?.slug}`);
  await expect(page.getByText('€42.00').first()).toBeVisible();
  await expect(page.getByText('In stock').first()).toBeVisible();
  await heard;
  await runImport(mara, lamps(key, 3_900, 1, 0));
  await expect(page.getByText('€39.00').first()).toBeVisible();
  await expect(page.getByText('Sold out').first()).toBeVisible();
});

test('an import moves on while its seller watches, without being asked for', async ({
  page,
  programFor,
  signIn,
}) => {
  const mara = await programFor('mara');
  const id = await openImport(mara, lamps(crypto.randomUUID().slice(0, 8), 2_000, 600));
  await signIn(page, 'mara');
  const heard = listening(page, `import:${id}`);
  await page.goto(`/sell/import?id=${id}`);
  await heard;
  await expect(page.getByRole('button', { name: /Bring in/ })).toBeVisible();
  let asked = 0;
  page.on('request', (request) => {
    if (request.url().endsWith(`/api/imports/${id}`)) asked += 1;
  });
  await mara.send('POST', `/api/imports/${id}/run`, { dryRun: false });
  await expect(page.getByText('600 rows are in')).toBeVisible({ timeout: 20_000 });
  expect(asked).toBeLessThanOrEqual(1);
});

test('an import is asked for where live updates do not come through', async ({
  context,
  programFor,
  signIn,
}) => {
  await withoutSockets(context);
  const page = await context.newPage();
  const id = await openImport(await programFor('mara'), lamps(crypto.randomUUID().slice(0, 8), 2_000, 40));
  await signIn(page, 'mara');
  await page.goto(`/sell/import?id=${id}`);
  await page.getByRole('button', { name: /Bring in/ }).click();
  await expect(page.getByText('40 rows are in')).toBeVisible({ timeout: 20_000 });
});

async function withoutSockets(context: BrowserContext): Promise<void> {
  await context.routeWebSocket(/\/realtime/, (socket) => socket.close({ code: 1013, reason: 'not today' }));
}
