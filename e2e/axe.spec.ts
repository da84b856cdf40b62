import type { Page } from '@playwright/test';
import { expectAccessible } from './fixtures/axe.ts';
import { expect, makeKey, test } from './fixtures/catalog.ts';

test.describe.configure({ mode: 'parallel' });
test.use({ contextOptions: { reducedMotion: 'reduce' } });

async function expectPages(page: Page, paths: string[]): Promise<void> {
  for (const path of paths) {
    await page.goto(path);
    await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
    await expectAccessible(page, path);
  }
}

test('axe finds nothing on the street', async ({ page, makeProduct, programFor, letArrive }) => {
  test.slow();
  const ben = await programFor('ben');
  const { id, slug } = await makeProduct({
    description: '<p>Thrown by hand.</p><table><tr><th>Height</th><td>9 cm</td></tr></table>',
    brand: 'Lindqvist',
    attributes: { Glaze: 'celadon', 'Dishwasher safe': true },
    options: [{ name: 'Colour', values: ['Moss', 'Rust'] }],
    variants: [
      { sku: makeKey(), optionValues: ['Moss'], price: { amount: 900, currency: 'EUR' } },
      { sku: makeKey(), optionValues: ['Rust'], price: { amount: 700, currency: 'EUR' } },
    ],
  });
  await letArrive('ben', id);
  await ben.send('POST', `/api/products/${id}/reviews`, { rating: 4, title: 'Good', body: 'Very good.' });
  const { items } = JSON.parse(await (await page.request.get('/api/categories')).text());
  await expectPages(page, ['/', `/c/${items[0].slug}`, '/search?q=lamp&inStock=true', '/search?q=qzxwvkjh']);
  await expectPages(page, [`/p/${slug}`, '/p/nothing-here', '/nowhere']);
});

test('axe finds nothing on the way in', async ({ page }) => {
  test.slow();
  await expectPages(page, ['/sign-in', '/sign-up', '/forgot-password']);
  await expectPages(page, ['/reset-password/x', '/verify-email/x', '/verify-email']);
});

test("axe finds nothing on a customer's pages", async ({ page, person, openAs, programFor, makeProduct }) => {
  test.slow();
  const { id } = await makeProduct();
  await openAs(page, person, '/wishlists');
  await expect(page.getByText('No wishlist yet')).toBeVisible();
  await expectAccessible(page, 'no wishlists');
  const ada = await programFor('ada');
  const made = JSON.parse(await (await ada.send('POST', '/api/wishlists', { name: 'For axe' })).text());
  await ada.send('PUT', `/api/wishlists/${made.id}/items/${id}`);
  const answer = await ada.send('PATCH', `/api/wishlists/${made.id}`, { shared: true });
  const { shareToken } = JSON.parse(await answer.text());
  await expectPages(page, [
    '/account',
    '/account/security',
    '/account/devices',
    '/account/api-keys',
    '/admin/users',
  ]);
  await openAs(page, 'ada', '/wishlists');
  await expectPages(page, ['/wishlists', `/wishlists/${made.id}`, `/wishlists/shared/${shareToken}`]);
  await ada.send('DELETE', `/api/wishlists/${made.id}`);
});

test("axe finds nothing on a seller's pages", async ({ page, openAs, programFor, makeProduct }) => {
  test.slow();
  const mara = await programFor('mara');
  const { id } = await makeProduct({
    options: [{ name: 'Size', values: ['S', 'L'] }],
    variants: ['S', 'L'].map((value) => ({ sku: `${makeKey()}-${value}`, optionValues: [value] })),
    status: 'draft',
    attributes: { Glaze: 'celadon' },
    images: [{ url: '/icon.svg', alt: 'A drawing' }],
  });
  const upload = await mara.send('POST', '/api/products/import?fileName=axe.csv', 'Title,Price,SKU\n,1,x\n', {
    'content-type': 'text/csv',
  });
  const wares = JSON.parse(await upload.text());
  await openAs(page, 'mara', '/sell/products');
  await expectPages(page, ['/sell/products', '/sell/products?status=archived&q=zzz', '/sell/products/new']);
  await expectPages(page, [`/sell/products/${id}`, '/sell/import', `/sell/import?id=${wares.id}`]);
  await page.getByRole('button', { name: 'Check the file' }).click();
  await expect(page.getByText('1 of 1 rows do not fit')).toBeVisible({ timeout: 30_000 });
  await expectAccessible(page, 'the report of a check');
});

test("axe finds nothing on an admin's pages", async ({ page, openAs }) => {
  test.slow();
  await openAs(page, 'admin', '/sell/categories');
  await expect(page.getByRole('row').first()).toBeVisible();
  await expectAccessible(page, '/sell/categories');
  await page.goto('/admin/users');
  await expect(page.getByRole('row').nth(3)).toBeVisible();
  await expectAccessible(page, '/admin/users');
});

test('axe finds nothing in what opens over a page', async ({
  page,
  openAs,
  person,
  makeProduct,
  letArrive,
}) => {
  test.slow();
  const { id, slug, title } = await makeProduct();
  await letArrive(person, id);
  await openAs(page, person, `/p/${slug}`);
  await page.getByRole('button', { name: 'Write a review' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Post review' }).click();
  await expect(page.getByText('Choose one to five stars')).toBeVisible();
  await expectAccessible(page, 'writing a review');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Account of/ }).click();
  await expect(page.getByRole('menu')).toBeVisible();
  await expectAccessible(page, 'the account menu');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toBeHidden();
  await expect(async () => {
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await expectAccessible(page, 'the list of keys');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeHidden();
  await page.getByRole('button', { name: 'Add to wishlist', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Messages' })).toBeVisible();
  await page.getByRole('combobox', { name: 'Search' }).fill(title.slice(0, -2));
  await expect(page.getByRole('option').first()).toBeVisible();
  await expectAccessible(page, 'suggestions and a message', [
    '[role=listbox]',
    '[role=search]',
    '[role=alertdialog]',
  ]);
});
