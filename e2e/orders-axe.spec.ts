import { expectAccessible } from './fixtures/axe.ts';
import { expect, test } from './fixtures/orders.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('axe finds nothing on the pages of orders', async ({ page, person, openAs, makeOrder }) => {
  test.slow();
  const order = await makeOrder(person);
  await openAs(page, person, '/orders');
  await expect(page.getByRole('link', { name: order.title })).toBeVisible();
  await expectAccessible(page, '/orders');
  await page.goto(`/orders/${order.id}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(order.number);
  await expectAccessible(page, 'an order');
  await page.getByRole('button', { name: 'Cancel order' }).click();
  await expect(page.getByRole('alertdialog')).toBeVisible();
  await expectAccessible(page, 'cancelling');

  await openAs(page, 'mara', '/sell/orders');
  await expect(page.getByRole('region', { name: 'New' }).getByRole('row').first()).toBeVisible();
  await expectAccessible(page, 'the board');
  await page.goto('/sell/orders?view=list');
  await expect(page.getByRole('row').nth(2)).toBeVisible();
  await expectAccessible(page, 'the list');
  await page.goto(`/sell/orders/${order.id}`);
  await expect(page.getByRole('button', { name: 'Start packing' })).toBeVisible();
  await expectAccessible(page, "a seller's order");
  await page.goto('/sell/dashboard?days=90');
  await expect(page.getByText('Best sellers')).toBeVisible();
  await expectAccessible(page, 'the dashboard');
});
