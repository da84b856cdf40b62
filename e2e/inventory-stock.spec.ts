import type { Page } from '@playwright/test';
import { expect, listening, makeKey, test, type Stocked } from './fixtures/inventory.ts';

const stockOf = (page: Page, { title }: Stocked) =>
  page.getByRole('button', { name: new RegExp(`^On hand of ${title}: `) });

/** Types a number over what is on hand and saves it. */
async function type(page: Page, item: Stocked, onHand: number): Promise<void> {
  await stockOf(page, item).click();
  const form = page.getByRole('dialog', { name: `Stock of ${item.title}` });
  await form.getByRole('textbox', { name: 'On hand' }).fill(String(onHand));
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form).toBeHidden();
}

test('a seller counts in one tab and sees it in another', async ({ page, openAs, makeStocked }) => {
  const item = await makeStocked(8);
  await openAs(page, 'mara', `/sell/stock?q=${item.sku}`);
  await expect(stockOf(page, item)).toHaveAccessibleName(/: 8\. Change$/);
  const other = await page.context().newPage();
  await other.goto(`/sell/stock/${item.variantId}`);
  await expect(other.getByRole('heading', { level: 1, name: item.title })).toBeVisible();
  await type(page, item, 3);
  await expect(stockOf(page, item)).toHaveAccessibleName(/: 3\. Change$/);
  await expect(page.getByRole('row', { name: new RegExp(item.title) })).toContainText('Low');
  const ledger = other.getByRole('grid', { name: 'History' });
  await expect(ledger.getByRole('row').nth(1)).toContainText('−5');
  await expect(ledger.getByRole('row').nth(2)).toContainText('+8');
  await page.getByRole('radio', { name: /^Low/ }).click();
  await expect(stockOf(page, item)).toBeVisible();
  await page.getByRole('radio', { name: 'Sold out' }).click();
  await expect(page.getByText('Nothing found for')).toBeVisible();
});

test('a count on top of a sale is not taken, and says so', async ({ page, openAs, makeStocked, count }) => {
  const item = await makeStocked(8);
  await openAs(page, 'mara', `/sell/stock?q=${item.sku}`);
  await stockOf(page, item).click();
  const form = page.getByRole('dialog', { name: `Stock of ${item.title}` });
  await form.getByRole('textbox', { name: 'On hand' }).fill('9');
  await count(item.variantId, 5);
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText(`${item.title} has moved meanwhile`)).toBeVisible();
  await expect(stockOf(page, item)).toHaveAccessibleName(/: 5\. Change$/);
  await type(page, item, 6);
  await expect(stockOf(page, item)).toHaveAccessibleName(/: 6\. Change$/);
});

test('a file sets what is on the shelves and tells of each row', async ({ page, openAs, makeStocked }) => {
  const item = await makeStocked(8);
  await openAs(page, 'mara', '/sell/stock/import');
  const rows = [
    'sku;location;quantity',
    `${item.sku};;12`,
    `NONE-${makeKey()};Main;3`,
    `${item.sku};Attic;1`,
  ];
  const send = async () => {
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Choose files' }).click();
    const buffer = Buffer.from(rows.join('\n'));
    await (await chooser).setFiles({ name: 'count.csv', mimeType: 'text/csv', buffer });
  };
  await send();
  const report = page.getByRole('grid', { name: 'What became of each row' });
  await expect(report.getByText('You sell nothing with this SKU')).toBeVisible();
  await expect(report.getByText('You have no location of this name')).toBeVisible();
  await page.getByRole('radio', { name: 'Changed' }).click();
  await expect(report.getByRole('row', { name: new RegExp(item.sku) })).toContainText('12');
  await send();
  await page.getByRole('radio', { name: 'As it was' }).click();
  await expect(report.getByRole('row', { name: new RegExp(item.sku) })).toBeVisible();
  await page.goto(`/sell/stock?q=${item.sku}`);
  await expect(stockOf(page, item)).toHaveAccessibleName(/: 12\. Change$/);
});

test('a customer sees how few are left while looking, and when they are gone', async ({
  page,
  request,
  makeStocked,
  count,
}) => {
  const { id, slug, title, variantId } = await makeStocked(12);
  const heard = listening(page, `product:${id}`);
  await page.goto(`/p/${slug}`);
  const note = page.getByRole('main').getByRole('status');
  await expect(note.getByText('In stock')).toBeVisible();
  await heard;
  await count(variantId, 2);
  await expect(note.getByText('Only 2 left')).toBeVisible({ timeout: 15_000 });
  await count(variantId, 0);
  await expect(note.getByText('Sold out')).toBeVisible({ timeout: 15_000 });
  const search = `q=${encodeURIComponent(title)}`;
  const inStock = async () => {
    const { items }: { items: { inStock: boolean }[] } = JSON.parse(
      await (await request.get(`/api/products?${search}`)).text(),
    );
    return items[0]?.inStock;
  };
  await expect.poll(inStock, { timeout: 30_000 }).toBe(false);
  const card = page.getByRole('article').filter({ hasText: title });
  await page.goto(`/search?${search}`);
  await expect(card).toContainText('Sold out');
  await count(variantId, 1);
  await expect.poll(inStock, { timeout: 30_000 }).toBe(true);
  await page.reload();
  await expect(card).toContainText('Only 1 left');
});

test('a seller keeps stock at two places and sells one on back-order', async ({
  page,
  openAs,
  makeStocked,
  closeAfterwards,
}) => {
  const item = await makeStocked(4);
  const place = `Cellar ${makeKey()}`;
  closeAfterwards(place);
  await openAs(page, 'mara', '/sell/stock');
  await page.getByRole('button', { name: 'Locations' }).click();
  const dialog = page.getByRole('dialog', { name: 'Locations' });
  await dialog.getByRole('button', { name: 'Add a location' }).click();
  await dialog.getByRole('textbox', { name: 'Name' }).fill(place);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByText(place)).toBeVisible();
  await page.goto(`/sell/stock/${item.variantId}`);
  const shelves = page.getByRole('region', { name: 'Where it is' });
  await shelves.getByRole('listitem').filter({ hasText: place }).getByRole('button').click();
  const form = page.getByRole('dialog', { name: `Stock of ${item.title}` });
  await form.getByRole('textbox', { name: 'On hand' }).fill('3');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('grid', { name: 'History' }).getByRole('row').nth(1)).toContainText('7');
  await page.getByText('Sell on back-order').click();
  await expect(page.getByRole('switch', { name: /^Sell on back-order/ })).toBeChecked();
  await page.reload();
  await expect(page.getByRole('switch', { name: /^Sell on back-order/ })).toBeChecked();
});
