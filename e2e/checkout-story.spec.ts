import type { Page } from '@playwright/test';
import { addToCart, expect, fillAddress, payWith, test } from './fixtures/checkout.ts';

test('a customer buys the last piece with a coupon and a second step, and sees it shipped; another one is told that it is gone', async ({
  page,
  browser,
  person,
  openAs,
  makeWare,
  makeCoupon,
  piecesOf,
  programFor,
}) => {
  test.slow();
  const ware = await makeWare(1);
  const { code } = await makeCoupon();

  const elsewhere = await browser.newContext();
  const second = await elsewhere.newPage();
  await addToCart(second, ware);
  await second.goto('/checkout');
  await fillAddress(second, 'second@example.org');

  await openAs(page, person, `/search?q=${encodeURIComponent(ware.title)}`);
  await page.getByRole('main').getByRole('link', { name: ware.title }).click();
  await page.getByRole('button', { name: 'Add to cart' }).click();
  await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'View cart' }).click();
  await page.getByLabel('Coupon or gift card').fill(code.toLowerCase());
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect(page.getByText('−€2.45').first()).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'Go to checkout' }).click();
  await fillAddress(page);
  await payWith(page, 'Asks for a second step');
  const bank = page.getByRole('dialog', { name: 'Confirm your payment' });
  await expect(bank).toBeVisible();
  expect(await piecesOf(ware)).toBe(0);

  await payWith(second, 'Goes through');
  await expect(second.getByText(/Somebody was quicker|can no longer be bought/)).toBeVisible();
  await second.getByRole('link', { name: 'Look at the cart' }).click();
  await expect(second.getByRole('main').getByText('Sold out').first()).toBeVisible();
  await elsewhere.close();

  await bank.getByLabel('Code from your bank').fill('123456');
  await bank.getByRole('button', { name: 'Confirm payment' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Thank you for your order' })).toBeVisible();
  await expect(page.getByText(/HS-\d{4}-\d+/).first()).toBeVisible();
  await expect(page.getByRole('banner').getByRole('button', { name: 'Cart, empty' })).toBeVisible();
  const orderId = orderIn(page);
  await page.getByRole('link', { name: 'Follow your order' }).click();
  await expect(page).toHaveURL(new RegExp(`/orders/${orderId}`));

  const history = page.getByRole('region', { name: 'What happened' });
  await expect(history.getByText('Payment received, order confirmed')).toBeVisible();
  const mara = await programFor('mara');
  for (const status of ['processing', 'shipped'])
    await expect(await mara.send('PATCH', `/api/orders/${orderId}`, { status })).toBeOK();
  await expect(history.getByText('Sent', { exact: true })).toBeVisible({ timeout: 10_000 });
});

function orderIn(page: Page): string {
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}
