import type { Page } from '@playwright/test';
import { expect, makeKey, test } from './fixtures/catalog.ts';

async function expectToFit(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('main').getByRole('status', { name: /Loading|Lädt|Wird geladen/ })).toHaveCount(
    0,
  );
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow, `${path} is wider than the window`).toBeLessThanOrEqual(0);
}

test('the page speaks German after one press, and after a reload', async ({ page }) => {
  await page.goto('/search?q=lamp');
  await page.getByRole('button', { name: 'DE, Deutsch' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ergebnisse für „lamp“');
  await expect(page.getByRole('banner').getByRole('link', { name: 'Anmelden' })).toBeVisible();
  await expect(
    page
      .getByRole('main')
      .getByText(/^\d+,\d\d\s€$/)
      .first(),
  ).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ergebnisse für „lamp“');
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('de');
  await page.getByRole('button', { name: 'EN, English' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Results for “lamp”');
});

test.describe('on the smallest phone, in German', () => {
  test.use({ viewport: { width: 360, height: 740 }, locale: 'de-DE' });

  test('no page for customers is wider than the window', async ({ page, makeProduct }) => {
    const title = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenständer aus Eichenholz';
    const { slug } = await makeProduct({ title, brand: 'Rindfleischetikettierungsüberwachung' });
    for (const path of ['/', '/search?q=lamp', `/p/${slug}`, '/nirgendwo']) await expectToFit(page, path);
    await expect(page.getByText('Diese Tür führt nirgendwohin')).toBeVisible();
  });

  test('no page for sellers and admins is wider than the window', async ({ page, openAs, makeProduct }) => {
    const { id } = await makeProduct({ title: 'Donaudampfschifffahrtsgesellschaftskapitänsmützenständer' });
    await openAs(page, 'mara', '/wishlists');
    const paths = [
      '/wishlists',
      '/sell/products',
      '/sell/products/new',
      `/sell/products/${id}`,
      '/sell/import',
    ];
    for (const path of paths) await expectToFit(page, path);
    await openAs(page, 'admin', '/sell/categories');
    await expectToFit(page, '/sell/categories');
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the navigation is under the thumb and knows where it is', async ({ page }) => {
    await page.goto('/');
    const navigation = page.getByRole('navigation', { name: 'Main' });
    await expect(navigation.getByRole('link')).toHaveText(['Home', 'Search', 'Wishlists', 'Account']);
    await expect(navigation.getByRole('link', { name: 'Home' })).toHaveAttribute('aria-current', 'page');
    await expect(page.getByRole('banner').getByRole('navigation')).toBeHidden();
    await navigation.getByRole('link', { name: 'Search' }).tap();
    await expect(page).toHaveURL('/search');
    await expect(navigation.getByRole('link', { name: 'Search' })).toHaveAttribute('aria-current', 'page');
    await expect(navigation).toBeInViewport();
    await navigation.getByRole('link', { name: 'Wishlists' }).tap();
    await expect(page).toHaveURL(`/sign-in?next=${encodeURIComponent('/wishlists')}`);
  });

  test('filters open from the bottom and say how much is left', async ({ page, makeProduct }) => {
    const key = makeKey();
    await makeProduct({ title: `Pebble ${key} one`, brand: 'Shore' });
    await makeProduct({ title: `Pebble ${key} two`, brand: 'Dune' });
    await page.goto(`/search?q=pebble+${key}`);
    await expect(page.getByRole('main').getByRole('article')).toHaveCount(2);
    await page.getByRole('button', { name: 'Filters' }).tap();
    const sheet = page.getByRole('dialog', { name: 'Filters' });
    await sheet.getByText('Shore').tap();
    await sheet.getByRole('button', { name: 'Show 1 product' }).tap();
    await expect(sheet).toBeHidden();
    await expect(page.getByRole('main').getByRole('article')).toHaveCount(1);
    await expect(page.getByRole('button', { name: 'Filters (1)' })).toBeVisible();
  });
});

test('without a connection the page says so, keeps what is there, and goes on when it is back', async ({
  page,
  context,
}) => {
  const errorPage = page.waitForResponse(/\/page-failure-/);
  await page.goto('/');
  const cards = page.getByRole('main').getByRole('article');
  await expect(cards.first()).toBeVisible();
  await errorPage;
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  await expect(page.getByText('You are offline.')).toBeVisible();
  await expect(cards.first()).toBeVisible();
  await page.getByRole('banner').getByRole('link', { name: 'Sign in' }).click();
  await expect(page.getByRole('main').getByText(/You are offline\. The page loads/)).toBeVisible({
    timeout: 30_000,
  });
  await context.setOffline(false);
  await expect(page.getByText('You are offline.')).toBeHidden();
  await expect(page.getByRole('main').getByLabel('E-mail address')).toBeVisible({ timeout: 30_000 });
});
