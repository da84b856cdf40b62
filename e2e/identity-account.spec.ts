import { expect, fillSignIn, signInTo, test } from './fixtures/identity-person.ts';

test('a new name is seen in the whole shell at once', async ({ page, person }) => {
  await signInTo(page, person, '/account');
  await page.getByLabel('Name').fill('Ada  of the Harbour ');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved')).toBeVisible();
  await expect(page.getByLabel('Name')).toHaveValue('Ada of the Harbour');
  await expect(page.getByRole('button', { name: 'Account of Ada of the Harbour' })).toBeVisible();
});

test('the account speaks German', async ({ page, person }) => {
  await signInTo(page, person, '/account');
  await page.getByRole('main').getByRole('radio', { name: 'Deutsch' }).click();
  await expect(page.getByRole('heading', { name: 'Profil', level: 1 })).toBeVisible();
  await expect(page).toHaveTitle(/^Profil · Highstreet$/);
  await page.getByRole('main').getByRole('radio', { name: 'English' }).click();
  await expect(page.getByRole('heading', { name: 'Profile', level: 1 })).toBeVisible();
});

test('an account is deleted with the password, after the person was told what goes', async ({
  page,
  person,
}) => {
  await signInTo(page, person, '/account');
  await page.getByRole('button', { name: 'Delete account…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Delete your account?' });
  await expect(dialog).toContainText('You are signed out on all devices.');
  await dialog.getByLabel('Your password').fill('not the password');
  await dialog.getByRole('button', { name: 'Delete for good' }).click();
  await expect(dialog.getByLabel('Your password')).toHaveAccessibleDescription(/This is not your password/);
  await dialog.getByLabel('Your password').fill(person.password);
  await dialog.getByRole('button', { name: 'Delete for good' }).click();
  await expect(page.getByText('Your account is deleted')).toBeVisible();
  await expect(page).toHaveURL(/\/$/);

  await page.goto('/sign-in');
  await fillSignIn(page, person);
  await expect(page.getByRole('alert')).toHaveText('E-mail address or password is wrong.');
});
