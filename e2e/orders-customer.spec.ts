import { expect, test } from './fixtures/orders.ts';

test('a customer watches an order arrive while the seller ships it in another browser', async ({
  page,
  browser,
  person,
  openAs,
  makeOrder,
}) => {
  const order = await makeOrder(person);
  await openAs(page, person, '/orders');
  await page.getByRole('link', { name: order.title }).click();
  await expect(page.getByRole('heading', { level: 1, name: `Order ${order.number}` })).toBeVisible();
  const step = page.getByRole('main').locator('[aria-current="step"]');
  await expect(step).toContainText('Confirmed');

  const shop = await (await browser.newContext()).newPage();
  await openAs(shop, 'mara', `/sell/orders/${order.id}`);
  await shop.getByRole('button', { name: 'Start packing' }).click();
  await expect(step).toContainText('In preparation');

  await shop.getByRole('button', { name: 'Mark as sent' }).click();
  const dialog = shop.getByRole('dialog', { name: 'How is it sent?' });
  await dialog.getByLabel('Carrier').fill('DHL');
  await dialog.getByRole('button', { name: 'Mark as sent' }).click();
  await expect(dialog.getByText('Both, or neither')).toBeVisible();
  await dialog.getByLabel('Tracking number').fill('00340 123');
  await dialog.getByRole('button', { name: 'Mark as sent' }).click();
  await expect(dialog).toBeHidden();
  await expect(step).toContainText('On its way');
  await expect(page.getByText('DHL 00340 123').first()).toBeVisible();

  await shop.getByRole('button', { name: 'Mark as delivered' }).click();
  await expect(step).toContainText('Delivered');
  await shop.context().close();

  await page.getByRole('button', { name: 'Return items' }).click();
  const returning = page.getByRole('dialog', { name: 'Return items' });
  const pieces = returning.getByRole('textbox', { name: `Pieces of ${order.title}` });
  await pieces.fill('1');
  await pieces.press('Tab');
  await returning.getByLabel('What is wrong with it?').fill('One is chipped');
  await returning.getByRole('button', { name: 'Ask for a return' }).click();
  await expect(page.getByRole('region', { name: 'Returns' })).toContainText('Waiting for the seller');

  await page.getByRole('main').getByRole('link', { name: order.title }).click();
  await expect(page.getByRole('heading', { level: 1, name: order.title })).toBeVisible();
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole('button', { name: 'Write a review' })).toBeVisible({ timeout: 5_000 });
  }).toPass();
});

test('a customer cancels, and the seller sees it without reloading', async ({
  page,
  browser,
  person,
  openAs,
  makeOrder,
}) => {
  const order = await makeOrder(person);
  const shop = await (await browser.newContext()).newPage();
  await openAs(shop, 'mara', `/sell/orders/${order.id}`);
  await expect(shop.getByRole('button', { name: 'Start packing' })).toBeVisible();
  await openAs(page, person, `/orders/${order.id}`);
  await page.getByRole('button', { name: 'Cancel order' }).click();
  const dialog = page.getByRole('alertdialog', { name: 'Cancel this order?' });
  await dialog.getByText('Ordered by mistake').click();
  await dialog.getByRole('button', { name: 'Cancel order' }).click();
  await expect(page.getByText('This order was cancelled')).toBeVisible();
  await expect(shop.getByText('This order was cancelled')).toBeVisible();
  await expect(shop.getByRole('button', { name: 'Start packing' })).toBeHidden();
  await shop.context().close();
});

test('an order is for its customer, its seller and whoever has the key', async ({
  page,
  request,
  person,
  openAs,
  makeOrder,
  programFor,
}) => {
  const order = await makeOrder(person);
  const [ben, tom] = [await programFor('ben'), await programFor('tom')];
  for (const other of [ben, tom]) {
    expect((await other.send('GET', `/api/orders/${order.id}`)).status()).toBe(404);
    const cancelling = await other.send('POST', `/api/orders/${order.id}/cancel`, { reason: 'x' });
    expect(cancelling.status()).toBe(404);
  }
  expect((await request.get(`/api/orders/${order.id}`)).status()).toBe(404);
  await openAs(page, 'ben', `/orders/${order.id}`);
  await expect(page.getByRole('heading', { level: 1, name: 'Order not found' })).toBeVisible();

  await page.context().clearCookies();
  await page.goto(`/orders/${order.id}?key=${order.key}`);
  await expect(page.getByRole('heading', { level: 1, name: `Order ${order.number}` })).toBeVisible();
  const invoice = await request.get(`/api/orders/${order.id}/invoice?key=${order.key}`);
  expect(invoice.headers()['content-type']).toContain('text/html');
  await page.setContent(await invoice.text());
  await expect(page.getByRole('heading', { name: 'Invoice' })).toBeVisible();
  await expect(page.getByRole('cell', { name: order.title })).toBeVisible();
});
