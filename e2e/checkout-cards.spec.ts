import { addToCart, expect, fillAddress, payWith, test } from './fixtures/checkout.ts';

test('a declined card leaves stock, coupon and cart as they were, and another card pays', async ({
  page,
  makeWare,
  makeCoupon,
  piecesOf,
  programFor,
}) => {
  const mara = await programFor('mara');
  const ware = await makeWare(3);
  const coupon = await makeCoupon({ maxUses: 1 });
  const uses = async () =>
    JSON.parse(await (await mara.send('GET', `/api/coupons/${coupon.id}`)).text()).currentUses;
  await addToCart(page, ware);
  await page.goto('/checkout');
  await page.getByLabel('Coupon or gift card').fill(coupon.code);
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect(page.getByRole('button', { name: `Remove ${coupon.code}` })).toBeVisible();
  await fillAddress(page, 'guest@example.org');

  await payWith(page, 'Is declined');
  const told = page.getByRole('alert').filter({ hasText: 'The card was declined' });
  await expect(told).toContainText('Nothing was charged');
  await expect(page.getByLabel('Full name')).toHaveValue('Ada Lindt');
  await expect(page.getByRole('button', { name: `Remove ${coupon.code}` })).toBeVisible();
  await expect.poll(() => piecesOf(ware)).toBe(3);
  await expect.poll(uses).toBe(0);

  await payWith(page, 'Goes through');
  await expect(page.getByRole('heading', { name: 'Thank you for your order' })).toBeVisible();
  await expect.poll(() => piecesOf(ware)).toBe(2);
  await expect.poll(uses).toBe(1);
});

test('who refuses the second step is not charged; a reload in the middle of it loses nothing', async ({
  page,
  makeWare,
  piecesOf,
}) => {
  const ware = await makeWare(2);
  await addToCart(page, ware);
  await page.goto('/checkout');
  await fillAddress(page, 'guest@example.org');
  await payWith(page, 'Asks for a second step');
  const bank = page.getByRole('dialog', { name: 'Confirm your payment' });
  await expect(bank).toBeVisible();
  await page.reload();
  await expect(bank).toBeVisible();
  await bank.getByRole('button', { name: 'Do not pay' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'was not confirmed' })).toBeVisible();
  await expect(page.getByLabel('Full name')).toHaveValue('Ada Lindt');
  await expect.poll(() => piecesOf(ware)).toBe(2);
});

test('a connection that is lost while paying gives one order, not two', async ({
  page,
  makeWare,
  piecesOf,
}) => {
  const ware = await makeWare(5);
  await addToCart(page, ware);
  await page.goto('/checkout');
  await fillAddress(page, 'guest@example.org');
  const keys: (string | undefined)[] = [];
  await page.route('**/api/checkout', async (route) => {
    keys.push(route.request().headers()['idempotency-key']);
    // The order arrives, its answer does not.
    if (keys.length === 1) await route.fetch();
    return keys.length < 3 ? route.abort('connectionreset') : route.continue();
  });
  await payWith(page, 'Goes through');
  await expect(page.getByText('No connection. We keep trying')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Thank you for your order' })).toBeVisible();
  expect(new Set(keys).size).toBe(1);
  expect(await piecesOf(ware)).toBe(4);
});

test('a price that changed meanwhile is told and not charged', async ({ page, makeWare, programFor }) => {
  const mara = await programFor('mara');
  const ware = await makeWare();
  await addToCart(page, ware);
  await page.goto('/checkout');
  await fillAddress(page, 'guest@example.org');
  await expect(page.getByRole('button', { name: /^Pay €/ })).toBeEnabled();
  const { variants } = JSON.parse(await (await mara.send('GET', `/api/products/${ware.id}`)).text());
  const dearer = [{ ...variants[0], price: { amount: 9900, currency: 'EUR' } }];
  await expect(await mara.send('PATCH', `/api/products/${ware.id}`, { variants: dearer })).toBeOK();
  await expect
    .poll(
      async () => JSON.parse(await (await page.request.get('/api/cart')).text()).lines[0].unitPrice.amount,
    )
    .toBe(9900);
  await payWith(page, 'Goes through');
  await expect(page.getByText('Your cart has changed. Nothing was charged.')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Pay €99/ })).toBeVisible();
  await payWith(page, 'Goes through');
  await expect(page.getByRole('heading', { name: 'Thank you for your order' })).toBeVisible();
});

test('gift cards that cover everything pay without a card', async ({ page, makeWare, programFor }) => {
  const admin = await programFor('admin');
  const balance = { amount: 5_000, currency: 'EUR' };
  const { code } = JSON.parse(await (await admin.send('POST', '/api/gift-cards', { balance })).text());
  await addToCart(page, await makeWare());
  await page.goto('/checkout');
  await fillAddress(page, 'guest@example.org');
  await page.getByLabel('Coupon or gift card').fill(code);
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect(page.getByText('There is nothing left to pay')).toBeVisible();
  await page.getByRole('button', { name: 'Place order' }).click();
  await expect(page.getByRole('heading', { name: 'Thank you for your order' })).toBeVisible();
  const check = await page.request.post('/api/gift-cards/check', { data: { code } });
  expect(JSON.parse(await check.text()).balance.amount).toBe(5_000 - 2_450 - 490);
});
