import { pathOf, readMail } from './fixtures/identity-mails.ts';
import { expect, fillSignIn, signInTo, test } from './fixtures/identity-person.ts';

const next = 'a new lantern by the harbour';

test('a forgotten password is replaced by the link of a mail, once, and ends all sessions', async ({
  page,
  request,
  browser,
  person,
}) => {
  const elsewhere = await browser.newPage();
  await signInTo(elsewhere, person, '/account');

  await page.goto('/sign-in');
  await page.getByRole('link', { name: 'Forgot your password?' }).click();
  await expect(page.getByRole('heading', { name: 'Forgot your password?' })).toBeVisible();
  await page.getByLabel('E-mail address').fill(person.email);
  await page.getByRole('button', { name: 'Send the link' }).click();
  await expect(page.getByRole('heading', { name: 'Check your mail' })).toBeVisible();
  const path = pathOf(await readMail(request, person.email, 'password-reset'));

  await page.goto(path);
  await page.getByLabel('New password', { exact: true }).fill(next);
  await page.getByRole('button', { name: 'Set password' }).click();
  await expect(page.getByRole('heading', { name: 'Your new password is set' })).toBeVisible();

  await page.getByRole('main').getByRole('link', { name: 'Sign in' }).click();
  await fillSignIn(page, person);
  await expect(page.getByRole('alert')).toHaveText('E-mail address or password is wrong.');
  await fillSignIn(page, { ...person, password: next });
  await expect(page).not.toHaveURL(/sign-in/);

  await expect(async () => {
    await elsewhere.goto('/account');
    await expect(elsewhere).toHaveURL(/\/sign-in/, { timeout: 2_000 });
  }).toPass({ timeout: 15_000 });
  await elsewhere.close();

  await page.goto(path);
  await page.getByLabel('New password', { exact: true }).fill('yet another lantern');
  await page.getByRole('button', { name: 'Set password' }).click();
  await expect(page.getByRole('heading', { name: 'This link no longer works' })).toBeVisible();
});

test('an address without an account gets the same page and no mail', async ({ page, request, stranger }) => {
  await page.goto('/forgot-password');
  await page.getByLabel('E-mail address').fill(stranger.email);
  await page.getByRole('button', { name: 'Send the link' }).click();
  await expect(page.getByRole('heading', { name: 'Check your mail' })).toBeVisible();
  const mails = await request.get('/api/dev/mails', { params: { to: stranger.email } });
  expect(JSON.parse(await mails.text())).toEqual({ items: [] });
});

test('the password is changed with the current one', async ({ page, person }) => {
  await signInTo(page, person, '/account/security');
  await page.getByLabel('Current password').fill('not the password');
  await page.getByLabel('New password', { exact: true }).fill(next);
  await page.getByRole('button', { name: 'Change password' }).click();
  await expect(page.getByLabel('Current password')).toHaveAccessibleDescription(/This is not your password/);
  await expect(page.getByLabel('Current password')).toBeFocused();
  await expect(page.getByLabel('New password', { exact: true })).toHaveValue(next);

  await page.getByLabel('Current password').fill(person.password);
  await page.getByRole('button', { name: 'Change password' }).click();
  await expect(page.getByText('Password changed')).toBeVisible();
  await expect(page.getByLabel('New password', { exact: true })).toHaveValue('');

  await page.context().clearCookies();
  await page.goto('/sign-in');
  await fillSignIn(page, { ...person, password: next });
  await expect(page).not.toHaveURL(/sign-in/);
});
