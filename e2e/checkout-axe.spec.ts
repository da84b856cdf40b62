import { expectAccessible } from './fixtures/axe.ts';
import { addToCart, expect, fillAddress, payWith, test } from './fixtures/checkout.ts';

test.describe.configure({ mode: 'parallel' });
test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('axe finds nothing from the cart to the confirmation', async ({ page, makeWare, makeCoupon }) => {
  test.slow();
  await page.goto('/cart');
  await expect(page.getByText('Your cart is empty')).toBeVisible();
  await expectAccessible(page, 'an empty cart');
  const ware = await makeWare(2);
  await addToCart(page, ware);
  await page.getByRole('banner').getByRole('button', { name: /^Cart/ }).click();
  await expect(page.getByRole('dialog', { name: 'Your cart' })).toBeVisible();
  await expectAccessible(page, 'the cart in the header', ['[role=dialog]']);
  await page.goto('/cart');
  await page.getByLabel('Coupon or gift card').fill((await makeCoupon()).code);
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect(page.getByRole('button', { name: /^Remove STORY/ })).toBeVisible();
  await expectAccessible(page, 'a cart');
  await page.goto('/checkout');
  await page.getByRole('button', { name: /^Pay €/ }).click();
  await expect(page.getByText(/fields need another look/)).toBeVisible();
  await expectAccessible(page, 'a checkout with mistakes');
  await fillAddress(page, 'guest@example.org');
  await payWith(page, 'Asks for a second step');
  await expect(page.getByRole('dialog', { name: 'Confirm your payment' })).toBeVisible();
  await expectAccessible(page, 'the second step', ['[role=dialog]']);
  await page.getByRole('button', { name: 'Do not pay' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'was not confirmed' })).toBeVisible();
  await expectAccessible(page, 'a refused payment');
  await payWith(page, 'Goes through');
  await expect(page.getByRole('heading', { name: 'Thank you for your order' })).toBeVisible();
  await expectAccessible(page, 'the confirmation');
});

test("axe finds nothing on a seller's payouts and an admin's placements", async ({ page, openAs }) => {
  test.slow();
  await openAs(page, 'mara', '/sell/payouts');
  await expect(page.getByRole('heading', { level: 1, name: 'Payouts' })).toBeVisible();
  await expectAccessible(page, '/sell/payouts');
  await openAs(page, 'admin', '/admin/placements');
  await expect(page.getByRole('heading', { level: 1, name: 'Placements' })).toBeVisible();
  await expectAccessible(page, '/admin/placements');
});
