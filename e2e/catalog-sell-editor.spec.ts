import { expect, makeKey, test } from './fixtures/catalog.ts';

test('a seller describes a new product, publishes it, and finds it on the street', async ({
  page,
  browser,
  openAs,
  archiveAfterwards,
}) => {
  const key = makeKey();
  archiveAfterwards(key);
  await openAs(page, 'mara', '/sell/products');
  await expect(page.getByRole('grid', { name: 'Products' })).toBeVisible();
  await page.keyboard.press('n');
  await expect(page).toHaveURL('/sell/products/new');
  await page.getByRole('button', { name: 'Create product' }).click();
  await expect(page.getByText('A product needs a title')).toBeVisible();
  await page.getByLabel('Title', { exact: true }).fill(`Salt cellar ${key}`);
  await page.getByRole('textbox', { name: 'Item number' }).first().fill(`SALT-${key}`);
  await page.getByRole('textbox', { name: 'Price', exact: true }).first().fill('18.90');
  await page.getByRole('radio', { name: /^Active/ }).press('Space');
  await page.getByRole('button', { name: 'Create product' }).click();
  await expect(page.getByRole('region', { name: 'Messages' })).toContainText('Product published');
  await expect(page).toHaveURL(/\/sell\/products\/prd_/);

  const street = await browser.newPage();
  await expect(async () => {
    await street.goto(`/search?q=${key}`);
    await expect(street.getByRole('main').getByRole('article')).toContainText('€18.90', { timeout: 3_000 });
  }).toPass();
  await street.close();
});

test('two people change the same product: the second sees both versions and chooses', async ({
  page,
  browser,
  request,
  openAs,
  makeProduct,
}) => {
  const key = makeKey();
  const { id, title } = await makeProduct({ title: `Shared ${key}`, brand: 'Old brand' });
  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  await openAs(page, 'mara', `/sell/products/${id}`);
  await openAs(other, 'mara', `/sell/products/${id}`);
  for (const each of [page, other])
    await expect(each.getByLabel('Title', { exact: true })).toHaveValue(title);

  await other.getByLabel('Title', { exact: true }).fill(`Theirs ${key}`);
  await other.getByLabel('Brand').fill('Their brand');
  await other.getByRole('button', { name: 'Save' }).click();
  await expect(other.getByRole('region', { name: 'Messages' })).toContainText('Product saved');
  await elsewhere.close();

  await page.getByLabel('Title', { exact: true }).fill(`Mine ${key}`);
  await page.getByRole('button', { name: 'Save' }).click();
  const dialog = page.getByRole('alertdialog', { name: 'Somebody else saved this product first' });
  const choice = dialog.getByRole('group', { name: 'Title' });
  await expect(choice.getByRole('radio', { name: /^Yours/ })).toHaveAccessibleName(`Yours Mine ${key}`);
  await expect(choice.getByRole('radio', { name: /^The other/ })).toHaveAccessibleName(
    `The other version Theirs ${key}`,
  );
  await expect(dialog.getByText('Changed by them alone and kept: Brand.')).toBeVisible();
  await expect(dialog.getByRole('button', { name: '1 choice left' })).toBeDisabled();
  await dialog.getByRole('button', { name: 'Back to my changes' }).click();
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue(`Mine ${key}`);
  await page.getByRole('button', { name: 'Save' }).click();
  await choice.getByRole('radio', { name: /^Yours/ }).press('Space');
  await dialog.getByRole('button', { name: 'Save this choice' }).click();
  await expect(page.getByRole('region', { name: 'Messages' })).toContainText('Product saved');
  await expect(page.getByLabel('Brand')).toHaveValue('Their brand');
  await expect
    .poll(async () => JSON.parse(await (await request.get(`/api/products/${id}`)).text()))
    .toMatchObject({ title: `Mine ${key}`, brand: 'Their brand' });
});

test('unsaved changes are asked about before they are lost', async ({ page, openAs, makeProduct }) => {
  const { id } = await makeProduct();
  await openAs(page, 'mara', `/sell/products/${id}`);
  await page.getByLabel('Title', { exact: true }).fill('Half a thought');
  await page
    .getByRole('navigation', { name: 'You are here' })
    .getByRole('link', { name: 'Products' })
    .click();
  const question = page.getByRole('alertdialog', { name: 'Leave without saving?' });
  await question.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue('Half a thought');
  await page
    .getByRole('navigation', { name: 'You are here' })
    .getByRole('link', { name: 'Products' })
    .click();
  await question.getByRole('button', { name: 'Leave' }).click();
  await expect(page).toHaveURL(/\/sell\/products$/);
});

test("another seller's product is not shown in the editor", async ({ page, openAs, makeProduct }) => {
  const { id } = await makeProduct({ status: 'draft' });
  await openAs(page, 'tom', `/sell/products/${id}`);
  await expect(page.getByText('There is nothing at this address')).toBeVisible();
});
