import { expect, makeKey, test } from './fixtures/catalog.ts';

test('from the street through a category and its filters to one variant of a product', async ({
  page,
  makeCategory,
  makeProduct,
}) => {
  const key = makeKey();
  const department = await makeCategory(`Winter ${key}`);
  const hats = await makeCategory(`Hats ${key}`, department.id);
  const euros = (amount: number) => ({ amount, currency: 'EUR' });
  const { title } = await makeProduct({
    title: `Wool hat ${key}`,
    brand: `Nordlys ${key}`,
    categoryIds: [hats.id],
    attributes: { Lining: 'fleece' },
    options: [
      { name: 'Colour', values: ['Moss', 'Rust'] },
      { name: 'Size', values: ['S', 'L'] },
    ],
    variants: [
      { sku: `${key}-MS`, optionValues: ['Moss', 'S'], price: euros(2000) },
      { sku: `${key}-ML`, optionValues: ['Moss', 'L'], price: euros(2200) },
      { sku: `${key}-RL`, optionValues: ['Rust', 'L'], price: euros(2600) },
    ],
  });
  await makeProduct({ title: `Felt hat ${key}`, brand: `Sol ${key}`, categoryIds: [hats.id] });
  await makeProduct({ title: `Straw hat ${key}`, brand: `Sol ${key}`, categoryIds: [hats.id] });
  const cards = page.getByRole('main').getByRole('article');
  const filters = page.getByRole('complementary', { name: 'Filters' });

  await page.goto('/');
  await page.getByRole('button', { name: /^All \d+ categories$/ }).click();
  await page.getByRole('link', { name: department.name }).click();
  await expect(page.getByRole('heading', { level: 1, name: department.name })).toBeVisible();
  await expect(cards).toHaveCount(3);
  await page.getByRole('navigation', { name: 'Narrower categories' }).getByRole('link').click();
  await expect(page).toHaveURL(`/c/${hats.slug}`);
  await expect(page.getByRole('heading', { level: 1, name: hats.name })).toBeVisible();

  const brands = filters.getByRole('group', { name: 'Brand' });
  await expect(brands).toHaveText(new RegExp(`Nordlys ${key}1.*|Sol ${key}2`));
  await brands.getByText(`Nordlys ${key}`).click();
  await expect(cards).toHaveCount(1);
  await expect(page).toHaveURL(new RegExp(`brand=Nordlys`));
  await expect(page.getByRole('status').filter({ hasText: '1 product' })).toBeVisible();
  await page.reload();
  await expect(brands.getByRole('checkbox', { name: `Nordlys ${key}` })).toBeChecked();
  await expect(cards).toHaveCount(1);

  await cards.getByRole('link', { name: title }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(page).toHaveTitle(`${title} – Highstreet`);
  const way = page.getByRole('navigation', { name: 'You are here' });
  await expect(way.getByRole('link')).toHaveText(['Home', department.name, hats.name]);
  await expect(page.getByText(`Item ${key}-MS`)).toBeVisible();
  await expect(page.getByRole('radio', { name: /^Rust/ })).toHaveAccessibleName(
    /not available in this combination/,
  );
  await page.getByRole('radio', { name: /^Rust/ }).click();
  await expect(page.getByRole('radio', { name: 'L', exact: true })).toBeChecked();
  await expect(page.getByText(`Item ${key}-RL`)).toBeVisible();
  await expect(page.getByText('€26.00')).toBeVisible();
  await expect(page).toHaveURL(/\?variant=var_/);
  await page.reload();
  await expect(page.getByText(`Item ${key}-RL`)).toBeVisible();

  await page.goBack();
  await expect(brands.getByRole('checkbox', { name: `Nordlys ${key}` })).toBeChecked();
  await brands.getByText(`Nordlys ${key}`).click();
  await expect(cards).toHaveCount(3);
});
