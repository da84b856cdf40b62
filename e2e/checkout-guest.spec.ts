import { addToCart, expect, fillAddress, payWith, test } from './fixtures/checkout.ts';
import { fillSignIn } from './fixtures/identity-person.ts';

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('a guest buys, is told what is wrong beside the field, and keeps a link to the order', async ({
    page,
    makeWare,
  }) => {
    const ware = await makeWare(4, { title: `Donaudampfschifffahrtskapitänstasse ${crypto.randomUUID()}` });
    await page.goto(`/p/${ware.slug}`);
    await expect(page.getByRole('button', { name: 'Add to cart' })).toBeVisible();
    await expectToFit();
    await page.getByRole('button', { name: 'Increase' }).tap();
    await page.getByRole('button', { name: 'Add to cart' }).tap();
    await page.getByRole('banner').getByRole('button', { name: 'Cart, 2 items' }).tap();
    await page.getByRole('dialog', { name: 'Your cart' }).getByRole('link', { name: 'View cart' }).tap();
    await expect(page.getByRole('heading', { level: 1, name: 'Your cart' })).toBeVisible();
    await expectToFit();
    await page.getByRole('main').getByRole('link', { name: 'Go to checkout' }).last().tap();

    await page
      .getByRole('main')
      .getByRole('button', { name: /^Pay €/ })
      .tap();
    await expect(page.getByText(/fields need another look/)).toBeVisible();
    await expect(page.getByLabel('E-mail address')).toBeFocused();
    await expect(page.getByLabel('E-mail address')).toHaveAccessibleDescription(/Enter an e-mail address/);
    await fillAddress(page, 'guest@example.org');
    await page.getByLabel('Postal code').fill('1011');
    await page.getByLabel('Town or city').focus();
    await expect(page.getByLabel('Postal code')).toHaveAccessibleDescription(/10115/);
    await page.getByLabel('Postal code').fill('10115');
    await expectToFit();

    await page.getByText('Express').tap();
    const button = page.getByRole('main').getByRole('button', { name: /^Pay €/ });
    const summary = page.getByRole('button', { name: /Order summary/ });
    await summary.tap();
    await expect(page.getByRole('main').getByText(ware.title).first()).toBeVisible();
    const total = await page.getByRole('status').filter({ hasText: '€' }).first().innerText();
    await expect(button).toHaveText(new RegExp(`^Pay ${total.split('\n')[0]}`));
    await payWith(page, 'Goes through');
    await expect(page.getByRole('heading', { level: 1, name: 'Thank you for your order' })).toBeVisible();
    await expectToFit();
    const link = await page.getByRole('textbox', { name: 'Link to your order' }).inputValue();
    expect(new URL(link).searchParams.get('key')).toBeTruthy();
    await page.reload();
    await expect(page.getByText(/HS-\d{4}-\d+/).first()).toBeVisible();

    async function expectToFit() {
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(360);
    }
  });
});

test('what a guest has in the cart is there after signing in, beside what was there before', async ({
  page,
  browser,
  person,
  openAs,
  makeWare,
}) => {
  const [first, second] = [await makeWare(), await makeWare()];
  const elsewhere = await browser.newContext();
  const before = await elsewhere.newPage();
  await openAs(before, person, '/');
  await addToCart(before, first);
  await elsewhere.close();

  await addToCart(page, second);
  await page.goto('/cart');
  await page.getByRole('main').getByRole('link', { name: 'Sign in' }).click();
  await fillSignIn(page, person);
  await expect(page).toHaveURL('/cart');
  const main = page.getByRole('main');
  for (const { title } of [first, second])
    await expect(main.getByRole('link', { name: title })).toHaveCount(1);
  await expect(page.getByRole('banner').getByRole('button', { name: 'Cart, 2 items' })).toBeVisible();
  await page.reload();
  await expect(page.getByText('2 items', { exact: true })).toBeVisible();
});

test('another country has another form, other ways of delivery and other totals', async ({
  page,
  makeWare,
}) => {
  await addToCart(page, await makeWare());
  await page.goto('/checkout');
  await fillAddress(page, 'guest@example.org');
  await expect(page.getByText('incl.')).toBeVisible();
  await page.getByRole('button', { name: /Country/ }).click();
  await page.getByRole('option', { name: 'United States' }).click();
  await expect(page.getByLabel('ZIP code')).toBeVisible();
  await page
    .getByRole('main')
    .getByRole('button', { name: /^Pay €/ })
    .click();
  await expect(page.getByText('Choose the part of the country.')).toBeVisible();
  await page.getByLabel('ZIP code').fill('94103');
  await page.getByRole('button', { name: /^State|State$/ }).click();
  await page.getByRole('option', { name: 'California' }).click();
  await payWith(page, 'Goes through');
  await expect(page.getByRole('heading', { name: 'Thank you for your order' })).toBeVisible();
  await expect(page.getByText('United States')).toBeVisible();
});
