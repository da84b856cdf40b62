import { expect, test } from './fixtures/catalog.ts';
import { fillSignIn } from './fixtures/identity-person.ts';

test('signing in leads back to where the person was, and a reload keeps the session', async ({
  page,
  person,
  makeProduct,
  letArrive,
}) => {
  const { id, slug } = await makeProduct();
  await letArrive(person, id);
  await page.goto(`/p/${slug}?variant=none`);
  await page.getByRole('link', { name: 'Sign in to write a review' }).click();
  await fillSignIn(page, person);
  await expect(page).toHaveURL(`/p/${slug}?variant=none`);
  const account = page.getByRole('button', { name: `Account of ${person.name}` });
  await expect(account).toBeVisible();
  await expect(page.getByRole('button', { name: 'Write a review' })).toBeVisible();
  await page.reload();
  await expect(account).toBeVisible();
  await expect(page.getByRole('banner').getByRole('link', { name: 'Sign in' })).toBeHidden();

  await account.click();
  await page.getByRole('menuitem', { name: 'Sign out', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Messages' })).toContainText('You are signed out');
  await expect(page.getByRole('banner').getByRole('link', { name: 'Sign in' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('banner').getByRole('link', { name: 'Sign in' })).toBeVisible();
});

test('a page for sellers is refused to a customer in words, with a way to another account', async ({
  page,
  person,
  openAs,
}) => {
  await openAs(page, person, '/sell/products');
  await expect(page.getByText('This page is not for this account')).toBeVisible();
  await expect(page.getByText(`You are signed in as ${person.name}.`)).toBeVisible();
  await page.getByRole('button', { name: 'Use another account' }).click();
  await expect(page).toHaveURL(`/sign-in?next=${encodeURIComponent('/sell/products')}`);
});

test('what one person was shown is gone when the next one signs in', async ({
  page,
  person,
  openAs,
  programFor,
}) => {
  const ada = await programFor('ada');
  const made = await ada.send('POST', '/api/wishlists', { name: 'Surprise for Ben' });
  await openAs(page, 'ada', '/wishlists');
  await expect(page.getByRole('link', { name: /Surprise for Ben/ })).toBeVisible();
  await page
    .getByRole('banner')
    .getByRole('button', { name: /^Account of/ })
    .click();
  await page.getByRole('menuitem', { name: 'Sign out', exact: true }).click();
  await page.getByRole('banner').getByRole('link', { name: 'Sign in' }).click();
  await fillSignIn(page, person);
  await expect(page.getByRole('button', { name: `Account of ${person.name}` })).toBeVisible();
  await page.getByRole('banner').getByRole('link', { name: 'Wishlists' }).click();
  await expect(page.getByText('No wishlist yet')).toBeVisible();
  await expect(page.getByText('Surprise for Ben')).toBeHidden();
  await ada.send('DELETE', `/api/wishlists/${JSON.parse(await made.text()).id}`);
});
