import { expect, test } from './fixtures/catalog.ts';

test('? lists the keys, and they do what it says', async ({ page }) => {
  await page.goto('/search');
  await expect(page.getByRole('main').getByRole('article').first()).toBeVisible();
  const keys = page.getByRole('dialog', { name: 'Keys' });
  await expect(async () => {
    await page.keyboard.press('?');
    await expect(keys).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await expect(keys.getByRole('term')).toContainText([
    'Search',
    'Light or dark',
    'Home',
    'Search',
    'Wishlists',
    'Account',
  ]);
  await page.keyboard.press('Escape');
  await expect(keys).toBeHidden();

  await page.keyboard.press('/');
  const search = page.getByRole('banner').getByRole('search');
  const box = search.getByRole('combobox').or(search.getByRole('textbox'));
  await expect(box).toBeFocused();
  await page.keyboard.type('what / is ?');
  await expect(box).toHaveValue('what / is ?');
  await expect(keys).toBeHidden();
  await page.keyboard.press('Escape');
  await page.getByRole('main').getByRole('heading', { level: 1 }).click();
  await expect(async () => {
    await page.keyboard.press('g');
    await page.keyboard.press('h');
    await expect(page).toHaveURL(/\/$/, { timeout: 2_000 });
  }).toPass();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();

  const theme = () => page.evaluate(() => document.documentElement.dataset['theme']);
  await expect(async () => {
    await page.keyboard.press('g');
    await page.keyboard.press('d');
    expect(await theme()).toBe('dark');
  }).toPass();
});

test('the first key press offers the way past the header', async ({ page }) => {
  await page.goto('/search?q=lamp');
  await expect(page.getByRole('main').getByRole('article').first()).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

test('the focus returns to where a dialog was opened from', async ({
  page,
  person,
  openAs,
  makeProduct,
  letArrive,
}) => {
  const { id, slug } = await makeProduct();
  await letArrive(person, id);
  await openAs(page, person, `/p/${slug}`);
  const opener = page.getByRole('button', { name: 'Write a review' });
  await opener.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(opener).toBeFocused();
});
