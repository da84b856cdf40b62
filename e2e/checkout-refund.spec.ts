import { addToCart, expect, fillAddress, payWith, test } from './fixtures/checkout.ts';

test('a seller refunds one piece of two; the ledger, the stock and what is left say so, and the rest is paid out', async ({
  page,
  browser,
  openAs,
  makeWare,
  piecesOf,
}) => {
  test.slow();
  const ware = await makeWare(6);
  await addToCart(page, ware);
  await page.getByRole('button', { name: 'Add to cart' }).click();
  await expect(page.getByRole('banner').getByRole('button', { name: 'Cart, 2 items' })).toBeVisible();
  await page.goto('/checkout');
  await fillAddress(page, 'guest@example.org');
  await payWith(page, 'Goes through');
  await expect(page.getByRole('heading', { name: 'Thank you for your order' })).toBeVisible();
  const orderId = new URL(page.url()).pathname.split('/').at(-1);
  await expect.poll(() => piecesOf(ware)).toBe(4);

  const office = await browser.newContext();
  const seller = await office.newPage();
  await openAs(seller, 'mara', `/sell/orders/${orderId}`);
  const main = seller.getByRole('main');
  await main.getByRole('button', { name: 'Refund', exact: true }).click();
  const dialog = seller.getByRole('dialog', { name: 'Refund' });
  await expect(dialog.getByText('can still be refunded')).toBeVisible();
  await dialog.getByRole('button', { name: 'Increase' }).first().click();
  await expect(dialog.getByRole('textbox', { name: `Amount for ${ware.title}` })).toHaveValue(/24\.50/);
  await dialog.getByLabel('Reason').fill('Arrived with a crack');
  await dialog.getByRole('button', { name: 'Refund €24.50' }).click();
  await expect(seller.getByRole('region', { name: 'Messages' })).toContainText('€24.50 is refunded');
  await expect.poll(() => piecesOf(ware)).toBe(5);

  await main.getByRole('button', { name: 'Refund', exact: true }).click();
  await expect(dialog.getByText('€24.50 can still be refunded')).toBeVisible();
  await seller.keyboard.press('Escape');
  await seller.goto('/sell/payouts');
  const refund = seller.getByRole('row').filter({ hasText: ware.title }).filter({ hasText: 'Refund' });
  await expect(refund).toContainText('€24.50');

  await openAs(seller, 'admin', '/sell/payouts');
  await seller.getByRole('main').getByRole('button', { name: 'Pay out now' }).click();
  await seller.getByRole('alertdialog').getByRole('button', { name: 'Pay out now' }).click();
  await expect(seller.getByRole('region', { name: 'Messages' })).toContainText('is on its way to');
  await openAs(seller, 'mara', '/sell/payouts');
  await seller.getByRole('tab', { name: 'Payouts' }).click();
  await expect(seller.getByRole('row').nth(1)).toBeVisible();
  const file = seller.waitForEvent('download');
  await seller.getByRole('button', { name: 'Download as CSV' }).first().click();
  expect((await file).suggestedFilename()).toMatch(/\.csv$/);
  await office.close();
});
