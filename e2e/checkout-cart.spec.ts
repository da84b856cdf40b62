import { addToCart, expect, test } from './fixtures/checkout.ts';

test('a quantity changes at once, goes back when it is refused, and what was removed comes back', async ({
  page,
  makeWare,
}) => {
  const { title, ...ware } = await makeWare();
  await addToCart(page, { title, ...ware });
  await page.goto('/cart');
  const quantity = page.getByRole('textbox', { name: `Quantity of ${title}` });
  await page.getByRole('main').getByRole('button', { name: 'Increase' }).click();
  await expect(quantity).toHaveValue('2');
  await expect(page.getByRole('main').getByText('€49.00').first()).toBeVisible();
  await expect(page.getByRole('banner').getByRole('button', { name: 'Cart, 2 items' })).toBeVisible();

  await page.route('**/api/cart/items/*', (route) => route.abort());
  await page.getByRole('main').getByRole('button', { name: 'Increase' }).click();
  await expect(page.getByRole('region', { name: 'Messages' })).toContainText('The cart was not changed');
  await expect(page.getByRole('main').getByText('The cart was not changed')).toBeVisible();
  await expect(quantity).toHaveValue('2');
  await page.unroute('**/api/cart/items/*');

  await page.getByRole('button', { name: `Remove ${title}` }).click();
  await expect(page.getByText('Your cart is empty')).toBeVisible();
  await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).click();
  await expect(quantity).toHaveValue('2');
});

test('what is put in shows in the other tabs at once', async ({ context, page, makeWare }) => {
  const ware = await makeWare();
  await addToCart(page, ware);
  const other = await context.newPage();
  await other.goto('/cart');
  await expect(other.getByRole('textbox', { name: `Quantity of ${ware.title}` })).toHaveValue('1');
  await page.getByRole('button', { name: 'Add to cart' }).click();
  await expect(other.getByRole('textbox', { name: `Quantity of ${ware.title}` })).toHaveValue('2');
  await expect(other.getByRole('banner').getByRole('button', { name: 'Cart, 2 items' })).toBeVisible();
});

test('a new price, too few left and a refused code are told in the cart', async ({
  page,
  makeWare,
  makeCoupon,
  programFor,
}) => {
  const mara = await programFor('mara');
  const [dear, scarce] = [await makeWare(), await makeWare(5)];
  for (const ware of [dear, scarce, scarce, scarce]) await addToCart(page, ware);
  await page.goto('/cart');
  const { variants } = JSON.parse(await (await mara.send('GET', `/api/products/${dear.id}`)).text());
  const price = { amount: 1990, currency: 'EUR' };
  await mara.send('PATCH', `/api/products/${dear.id}`, { variants: [{ ...variants[0], price }] });
  const count = { variantId: scarce.variantId, set: 2, reason: 'counted' };
  await mara.send('POST', '/api/inventory/adjustments', count);
  await expect(async () => {
    await page.reload();
    await expect(page.getByText('2 things have changed since you last looked')).toBeVisible({
      timeout: 2_000,
    });
  }).toPass();
  await expect(page.getByText('cheaper: now €19.90, it was €24.50').first()).toBeVisible();
  await expect(page.getByText('Only 2 left, you want 3')).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', { name: 'Go to checkout' }).first()).toBeDisabled();
  await page.getByRole('button', { name: 'Take 2' }).click();
  await page.getByRole('button', { name: 'Got it' }).click();
  await expect(page.getByText(/changed since you last looked/)).toBeHidden();

  const code = page.getByLabel('Coupon or gift card');
  await code.fill('NO-SUCH-CODE');
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect(code).toHaveAccessibleDescription(/We do not know this code/);
  await code.fill((await makeCoupon({ minOrderAmount: 100_000, currency: 'EUR' })).code);
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect(code).toHaveAccessibleDescription(/below the minimum/);
});
