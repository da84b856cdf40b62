import { readFile } from 'node:fs/promises';
import type { Program } from './fixtures/base.ts';
import { expect, makeKey, test } from './fixtures/catalog.ts';

const makeCode = () => `STORY${makeKey().toUpperCase()}`;

/** Takes away what a story has made, found by its code. */
async function deleteCoupon(seller: Program, code: string): Promise<void> {
  const { items }: { items: { id: string }[] } = JSON.parse(
    await (await seller.send('GET', `/api/coupons?q=${code}`)).text(),
  );
  for (const { id } of items) await seller.send('DELETE', `/api/coupons/${id}`);
}

test('a seller makes a coupon, sees what customers would see, and changes it', async ({
  page,
  openAs,
  programFor,
  makeProduct,
}) => {
  const { id: productId, title } = await makeProduct();
  const code = makeCode();
  await openAs(page, 'mara', '/sell/coupons/new');
  await page.getByLabel('Code', { exact: true }).fill(code.toLowerCase());
  await page.getByLabel('Percent off').fill('20');
  await page.keyboard.press('Tab');
  const preview = page.getByRole('region', { name: 'What a customer sees' });
  await expect(preview.getByText(`Discount ${code}`)).toBeVisible();

  await page.getByRole('combobox', { name: 'Products' }).fill(title);
  await page.getByRole('option', { name: title }).click();
  // The list offers the next one.
  await page.keyboard.press('Escape');
  await expect(preview.getByText(title)).toBeVisible();
  await expect(preview.getByText('€19.60')).toBeVisible();
  await page.getByRole('button', { name: 'Create coupon' }).click();
  await expect(page.getByRole('heading', { level: 1, name: code })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Messages' })).toContainText(`${code} is ready`);

  await page.getByLabel('Percent off').fill('50');
  await page.keyboard.press('Tab');
  await expect(preview.getByText('-€12.25')).toBeVisible();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('50% off')).toBeVisible();

  const mara = await programFor('mara');
  const { items } = JSON.parse(await (await mara.send('GET', `/api/coupons?q=${code}`)).text());
  expect(items).toMatchObject([{ code, value: 50, applicableProducts: [productId] }]);
  await page.getByRole('button', { name: 'Delete' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Coupons' })).toBeVisible();
  expect((await mara.send('GET', `/api/coupons/${items[0].id}`)).status()).toBe(404);
});

test('a seller is told which field is wrong and loses nothing', async ({ page, openAs, programFor }) => {
  const code = makeCode();
  const mara = await programFor('mara');
  await expect(await mara.send('POST', '/api/coupons', { code, type: 'free_shipping' })).toBeOK();
  await openAs(page, 'mara', '/sell/coupons/new');
  await page.getByLabel('Code', { exact: true }).fill(code);
  await page.getByRole('button', { name: 'Create coupon' }).click();
  await expect(page.getByText('This code is taken or not allowed.').first()).toBeVisible();
  await expect(page.getByLabel('Code', { exact: true })).toHaveValue(code);
  await deleteCoupon(mara, code);
});

test('a seller generates 500 codes and downloads them', async ({ page, openAs, programFor }) => {
  const code = makeCode();
  await openAs(page, 'mara', '/sell/coupons');
  await page.getByRole('button', { name: 'Generate codes' }).click();
  const dialog = page.getByRole('dialog', { name: 'Generate codes' });
  await dialog.getByLabel('They begin with').fill(code);
  await dialog.getByRole('textbox', { name: 'How many' }).fill('500');
  await dialog.getByRole('button', { name: 'Generate', exact: true }).click();
  await expect(dialog.getByText('500 codes are ready')).toBeVisible();
  const downloading = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Download CSV' }).click();
  const rows = (await readFile(await (await downloading).path(), 'utf8')).trimEnd().split('\r\n').slice(1);
  expect(new Set(rows.filter((row) => row.startsWith(`${code}-`))).size).toBe(500);
  await dialog.getByRole('link', { name: 'Open coupon' }).click();
  await expect(page.getByRole('button', { name: 'Download 500 codes' })).toBeVisible();
  await deleteCoupon(await programFor('mara'), code);
});

test('a program is told why a coupon is not taken, by the type of the problem', async ({
  request,
  programFor,
  makeProduct,
}) => {
  const product = await makeProduct();
  const mara = await programFor('mara');
  const { seller } = JSON.parse(await (await request.get(`/api/products/${product.id}`)).text());
  const line = { lineId: 'a', productId: product.id, sellerId: seller.id, unitPrice: 2450, quantity: 2 };
  const cart = { currency: 'EUR', lines: [line], shipping: 490 };
  const past = '2020-01-01T00:00:00Z';
  const cases: [string | undefined, Record<string, unknown>][] = [
    [undefined, {}],
    ['coupon-expired', { expiresAt: past }],
    ['coupon-not-started', { startsAt: '2090-01-01T00:00:00Z' }],
    ['coupon-inactive', { active: false }],
    ['coupon-minimum-not-reached', { minOrderAmount: 5000, currency: 'EUR' }],
    ['coupon-nothing-applicable', { applicableProducts: ['prd_other'] }],
    ['coupon-wrong-currency', { type: 'fixed', value: 100, currency: 'USD' }],
  ];
  const made: string[] = [];
  for (const [slug, fields] of cases) {
    const code = makeCode();
    made.push(code);
    await expect(
      await mara.send('POST', '/api/coupons', { code, type: 'percentage', value: 10, ...fields }),
    ).toBeOK();
    const answer = await request.post('/api/coupons/validate', { data: { code: code.toLowerCase(), cart } });
    const body = JSON.parse(await answer.text());
    if (slug === undefined) expect(body.total).toEqual({ amount: 490, currency: 'EUR' });
    else expect([body.type, body.code]).toEqual([`urn:highstreet:problem:${slug}`, code]);
  }
  const codes = made.slice(0, 1).concat('NOBODY-MADE-THIS');
  const unknown = await request.post('/api/coupons/validate', { data: { codes, cart } });
  expect(JSON.parse(await unknown.text()).type).toBe('urn:highstreet:problem:coupon-unknown');
  for (const code of made) await deleteCoupon(mara, code);
});
