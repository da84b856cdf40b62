import { expect, makeKey, test } from './fixtures/catalog.ts';

test('a person keeps a product from its card, shares the list by link, and a stranger sees it', async ({
  page,
  browser,
  person,
  openAs,
  makeProduct,
}) => {
  const key = makeKey();
  const { title } = await makeProduct({ title: `Copper jug ${key}` });
  await openAs(page, person, `/search?q=${key}`);
  const card = page.getByRole('main').getByRole('article').filter({ hasText: title });
  await card.getByRole('button', { name: `Add ${title} to wishlist` }).click();
  await expect(card.getByRole('button', { name: `Take ${title} off wishlist` })).toBeVisible();
  const messages = page.getByRole('region', { name: 'Messages' });
  await expect(messages).toContainText('Added to My wishlist');
  await messages.getByRole('button', { name: 'Open list' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'My wishlist' })).toBeVisible();

  await page.getByRole('main').getByRole('button', { name: 'Share', exact: true }).click();
  const sharing = page.getByRole('dialog', { name: 'Share this list' });
  await sharing.getByText('Everybody with the link can see it').click();
  const link = await sharing.getByLabel('Link', { exact: true }).inputValue();

  const elsewhere = await browser.newContext();
  const stranger = await elsewhere.newPage();
  await stranger.goto(link);
  await expect(stranger.getByRole('heading', { level: 1, name: 'My wishlist' })).toBeVisible();
  await expect(stranger.getByRole('main').getByRole('link', { name: title })).toBeVisible();
  await expect(stranger.getByRole('main').getByRole('button', { name: 'Share', exact: true })).toBeHidden();

  await sharing.getByText('Everybody with the link can see it').click();
  await expect(sharing.getByLabel('Link', { exact: true })).toBeHidden();
  await stranger.reload();
  await expect(stranger.getByText('There is nothing at this address')).toBeVisible();
  await elsewhere.close();
});

test('what was removed comes back with undo, and a list can be renamed and deleted', async ({
  page,
  person,
  openAs,
  makeProduct,
}) => {
  const { title, slug } = await makeProduct({ title: `Copper jug ${makeKey()}` });
  await openAs(page, person, '/wishlists');
  await page.getByRole('button', { name: 'New wishlist' }).click();
  const naming = page.getByRole('dialog', { name: 'New wishlist' });
  await naming.getByRole('button', { name: 'Create' }).click();
  await expect(naming.getByText('Give the list a name')).toBeVisible();
  await naming.getByLabel('Name').fill('Birthday');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Nothing on this list yet')).toBeVisible();
  const list = page.url();

  await page.goto(`/p/${slug}`);
  await page.getByRole('button', { name: 'Choose wishlists' }).click();
  await page.getByRole('menuitem', { name: 'Birthday' }).click();
  await expect(page.getByRole('button', { name: 'On your wishlist' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );

  await page.goto(list);
  const products = page.getByRole('main').getByRole('article');
  await page.getByRole('button', { name: `Remove ${title}` }).click();
  await expect(page.getByText('Nothing on this list yet')).toBeVisible();
  const messages = page.getByRole('region', { name: 'Messages' });
  await messages.getByRole('button', { name: 'Undo' }).click();
  await expect(products.getByRole('link', { name: title })).toBeVisible();
  await page.reload();
  await expect(products.getByRole('link', { name: title })).toBeVisible();

  await page.getByRole('main').getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Rename' }).click();
  await page.getByRole('dialog').getByLabel('Name').fill('Round birthday');
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Round birthday' })).toBeVisible();
  await page.getByRole('main').getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Delete list' }).click();
  await page
    .getByRole('alertdialog', { name: 'Delete Round birthday?' })
    .getByRole('button', { name: 'Delete list' })
    .click();
  await expect(page).toHaveURL('/wishlists');
  await expect(page.getByText('No wishlist yet')).toBeVisible();
});

test('who is not signed in is asked to, and comes back to the product', async ({
  page,
  person,
  makeProduct,
}) => {
  const { slug } = await makeProduct();
  await page.goto(`/p/${slug}`);
  await page.getByRole('button', { name: 'Add to wishlist', exact: true }).click();
  await expect(page).toHaveURL(`/sign-in?next=${encodeURIComponent(`/p/${slug}`)}`);
  await page.getByLabel('E-mail address').fill(person.email);
  await page.getByLabel('Password', { exact: true }).fill(person.password);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`/p/${slug}`);
  await page.getByRole('button', { name: 'Add to wishlist', exact: true }).click();
  await expect(page.getByRole('button', { name: 'On your wishlist' })).toBeVisible();
});

test('a change that the server refuses is rolled back and said', async ({
  page,
  person,
  openAs,
  makeProduct,
}) => {
  const { slug } = await makeProduct();
  await openAs(page, person, `/p/${slug}`);
  await page.getByRole('button', { name: 'Add to wishlist', exact: true }).click();
  await expect(page.getByRole('button', { name: 'On your wishlist' })).toBeVisible();
  await page.route('**/api/wishlists/*/items/*', (route) => route.abort());
  await page.getByRole('button', { name: 'On your wishlist' }).click();
  await expect(page.getByRole('region', { name: 'Messages' })).toContainText('The wishlist was not changed');
  await expect(page.getByRole('button', { name: 'On your wishlist' })).toBeVisible();
});
