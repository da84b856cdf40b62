import { expect, makeKey, test } from './fixtures/catalog.ts';

test('suggestions are walked with keys, and Enter opens the chosen one', async ({ page, makeProduct }) => {
  const key = makeKey();
  const { title, slug } = await makeProduct({ title: `Quandary kettle ${key}` });
  await page.goto('/');
  const box = page.getByRole('banner').getByRole('combobox', { name: 'Search' });
  await box.click();
  await box.pressSequentially(`quandary ${key.slice(0, 5)}`);
  const option = page.getByRole('option', { name: title });
  await expect(option).toBeVisible();
  await expect(option).toContainText('€24.50');
  await expect(box).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('Escape');
  await expect(option).toBeHidden();
  await expect(box).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('option').first()).toBeVisible();
  await expect(async () => {
    if ((await option.getAttribute('data-focused')) === null) await page.keyboard.press('ArrowDown');
    await expect(option).toHaveAttribute('data-focused', 'true', { timeout: 500 });
  }).toPass();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`/p/${slug}`);
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
});

test('a typo is forgiven, and the page says what it looked for instead', async ({ page, makeProduct }) => {
  const { title } = await makeProduct({ title: `Marzipan plate ${makeKey()}` });
  await page.goto('/');
  const box = page.getByRole('search').getByRole('combobox', { name: 'Search' });
  await box.fill('marzpian plate');
  await box.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Results for “marzpian plate”');
  await expect(page.getByRole('main').getByText('Showing results for marzipan plate')).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', { name: title })).toBeVisible();
});

test('filters are in the address: they survive a reload and the way back', async ({ page, makeProduct }) => {
  const key = makeKey();
  const euros = (amount: number) => [{ sku: `${key}-${amount}`, price: { amount, currency: 'EUR' } }];
  await makeProduct({ title: `Vellum ${key} small`, brand: 'Ostara', variants: euros(500) });
  await makeProduct({ title: `Vellum ${key} large`, brand: 'Ostara', variants: euros(4500) });
  await makeProduct({ title: `Vellum ${key} roll`, brand: 'Lunula', variants: euros(9000) });
  const titles = page.getByRole('main').getByRole('article').getByRole('heading');
  const filters = page.getByRole('complementary', { name: 'Filters' });

  await page.goto(`/search?q=vellum+${key}`);
  await expect(titles).toHaveCount(3);
  await filters.getByText('Ostara').click();
  await expect(titles).toHaveCount(2);
  await filters.getByLabel('From').fill('40');
  await filters.getByRole('button', { name: 'Apply price' }).click();
  await expect(titles).toHaveText([`Vellum ${key} large`]);
  await page.getByRole('button', { name: /Order/ }).click();
  await page.getByRole('option', { name: 'Price: high to low' }).click();
  await expect(page).toHaveURL(/sort=price-desc/);

  await page.reload();
  await expect(titles).toHaveText([`Vellum ${key} large`]);
  await expect(filters.getByRole('checkbox', { name: 'Ostara' })).toBeChecked();
  await expect(page.getByRole('button', { name: /Order/ })).toContainText('Price: high to low');
  await titles.getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Vellum ${key} large`);
  await page.goBack();
  await expect(titles).toHaveText([`Vellum ${key} large`]);

  const chips = page.getByRole('grid', { name: '2 filters' });
  await expect(chips.getByRole('row')).toHaveText(['€40.00 and more', 'Ostara']);
  await chips.getByRole('row', { name: '€40.00 and more' }).getByRole('button').click();
  await expect(titles).toHaveText([`Vellum ${key} large`, `Vellum ${key} small`]);
  await page.goBack();
  await expect(titles).toHaveText([`Vellum ${key} large`]);
});

test('nothing found offers a way on', async ({ page }) => {
  await page.goto('/search?q=qzxwvkjh');
  await expect(page.getByRole('main').getByText('Nothing found for “qzxwvkjh”')).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'See all categories' }).click();
  await expect(page).toHaveURL(/\/$/);
});
