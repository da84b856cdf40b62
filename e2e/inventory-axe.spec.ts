import { expectAccessible } from './fixtures/axe.ts';
import { expect, test } from './fixtures/inventory.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('axe finds nothing on the stock pages', async ({ page, openAs }) => {
  test.slow();
  await openAs(page, 'mara', '/sell/stock?state=low');
  await expect(page.getByRole('row').nth(1)).toBeVisible();
  await expectAccessible(page, '/sell/stock');
  await page
    .getByRole('button', { name: /Change$/ })
    .first()
    .click();
  await expect(page.getByRole('dialog', { name: /^Stock of/ })).toBeVisible();
  await expectAccessible(page, 'counting', ['[role=dialog]']);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Locations' }).click();
  await expect(page.getByRole('dialog', { name: 'Locations' })).toBeVisible();
  await expectAccessible(page, 'locations', ['[role=dialog]']);
});

test('axe finds nothing on what belongs to one item', async ({ page, openAs, makeStocked, count }) => {
  test.slow();
  const item = await makeStocked(8);
  await count(item.variantId, 3);
  await openAs(page, 'mara', '/sell/stock?q=zzzz');
  await expect(page.getByText('Nothing found for')).toBeVisible();
  await expectAccessible(page, 'no stock found');
  await page.goto(`/sell/stock/${item.variantId}`);
  await expect(page.getByRole('grid', { name: 'History' })).toBeVisible();
  await expectAccessible(page, 'an item');
  await page.goto('/sell/stock/import');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose files' }).click();
  await (
    await chooser
  ).setFiles({ name: 'count.csv', mimeType: 'text/csv', buffer: Buffer.from(`${item.sku},,4\nNONE,,1\n`) });
  await expect(page.getByRole('grid', { name: 'What became of each row' })).toBeVisible();
  await expectAccessible(page, 'an import');
  await page.goto(`/p/${item.slug}`);
  await expect(page.getByRole('main').getByText('Only 4 left')).toBeVisible();
  await expectAccessible(page, 'the note on a product', ['[data-boundary=inventory]']);
});
