import type { Page } from '@playwright/test';
import { expect, makeKey, test } from './fixtures/catalog.ts';

const messages = (page: Page) => page.getByRole('region', { name: 'Messages' });

test('a seller archives several products at once, sees how far it is, and undoes it', async ({
  page,
  openAs,
  makeProduct,
}) => {
  const key = makeKey();
  for (const name of ['bowl', 'cup', 'plate']) await makeProduct({ title: `Glazed ${key} ${name}` });
  await openAs(page, 'mara', `/sell/products?status=active&q=${key}`);
  const rows = page.getByRole('grid', { name: 'Products' }).getByRole('row', { name: key });
  await expect(rows).toHaveCount(3);
  await rows.first().focus();
  await page.keyboard.press('Control+a');
  await expect(page.getByText('3 selected')).toBeVisible();

  let release = () => {};
  const held = new Promise<void>((done) => (release = done));
  let sent = 0;
  await page.route('**/api/products/*', async (route) => {
    if (route.request().method() === 'DELETE' && (sent += 1) === 3) await held;
    await route.continue();
  });
  await page.getByRole('button', { name: 'Archive', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Archive 3 products' });
  await expect(dialog.getByRole('progressbar', { name: 'Working' })).toHaveAttribute(
    'aria-valuetext',
    '2 of 3',
  );
  release();
  await expect(dialog).toBeHidden();
  await expect(messages(page)).toContainText('3 products archived');
  await expect(page.getByText(`Nothing found for “${key}”`)).toBeVisible();
  await messages(page).getByRole('button', { name: 'Undo' }).click();
  await expect(rows).toHaveCount(3);
  await page.unroute('**/api/products/*');
});

test('what cannot be changed is named, stays selected, and can be tried again', async ({
  page,
  openAs,
  makeProduct,
}) => {
  const key = makeKey();
  const { id } = await makeProduct({ title: `Stubborn ${key}` });
  await makeProduct({ title: `Willing ${key}` });
  await openAs(page, 'mara', `/sell/products?status=active&q=${key}`);
  const rows = page.getByRole('grid', { name: 'Products' }).getByRole('row', { name: key });
  await expect(rows).toHaveCount(2);
  await page.route(`**/api/products/${id}`, (route) =>
    route.request().method() === 'DELETE' ? route.abort() : route.continue(),
  );
  await rows.first().focus();
  await page.keyboard.press('Control+a');
  await page.getByRole('button', { name: 'Archive', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Archive 2 products' });
  await expect(dialog.getByText('1 done, 1 not')).toBeVisible();
  await expect(dialog.getByRole('listitem')).toContainText(`Stubborn ${key}`);
  await page.unroute(`**/api/products/${id}`);
  await dialog.getByRole('button', { name: 'Try it again' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(`Nothing found for “${key}”`)).toBeVisible();

  await page.getByRole('radio', { name: 'Archived' }).press('Space');
  await expect(rows).toHaveCount(2);
  await expect(page).toHaveURL(/status=archived/);
});

test('prices of a selection change by percent, with the old price beside the new one', async ({
  page,
  request,
  openAs,
  makeProduct,
}) => {
  const key = makeKey();
  const { id } = await makeProduct({ title: `Priced ${key}` });
  await openAs(page, 'mara', `/sell/products?q=${key}`);
  const row = page.getByRole('grid', { name: 'Products' }).getByRole('row', { name: key });
  await expect(row).toContainText('€24.50');
  await row.focus();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Change price' }).click();
  const dialog = page.getByRole('dialog', { name: 'Change the price of 1 product' });
  await dialog.getByLabel('Change').fill('-20');
  await page.keyboard.press('Tab');
  await expect(dialog.getByText('For example: €24.50 becomes €19.60')).toBeVisible();
  await expect(dialog.getByRole('switch', { name: /^Show the old price/ })).toBeChecked();
  await dialog.getByRole('button', { name: 'Change prices' }).click();
  await expect(messages(page)).toContainText('Price of 1 product changed');
  await expect(row).toContainText('€19.60');
  await expect
    .poll(async () => JSON.parse(await (await request.get(`/api/products/${id}`)).text()).variants[0])
    .toMatchObject({ price: { amount: 1960 }, compareAtPrice: { amount: 2450 } });
});
