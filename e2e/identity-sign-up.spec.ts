import { listMails, pathOf, readMail } from './fixtures/identity-mails.ts';
import { expect, signInTo, test } from './fixtures/identity-person.ts';

test('a person signs up, verifies the address by the button of the mail, and signs in', async ({
  page,
  request,
  stranger,
}) => {
  await page.goto('/sign-up?next=/account');
  await page.getByLabel('Name').fill(stranger.name);
  await page.getByLabel('E-mail address').fill(stranger.email);
  await page.getByLabel('Password', { exact: true }).fill(stranger.password);
  await expect(page.getByText('Strength: strong')).toBeVisible();
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(page.getByRole('heading', { name: 'Check your mail' })).toBeFocused();
  await expect(page.getByRole('main')).toContainText(stranger.email);

  const path = pathOf(await readMail(request, stranger.email, 'verification'));
  await page.goto(path);
  await expect(page).toHaveTitle(/Verify your e-mail address/);
  await signInTo(page, stranger, '/account');
  await expect(page.getByText('Not verified yet'), 'opening the link verifies nothing').toBeVisible();

  await page.goto(path);
  await page.getByRole('button', { name: 'Verify e-mail address' }).click();
  await expect(page.getByRole('heading', { name: 'Your address is verified' })).toBeVisible();
  await page.goto('/account');
  await expect(page.getByText('Verified', { exact: true })).toBeVisible();

  await page.goto(path);
  await page.getByRole('button', { name: 'Verify e-mail address' }).click();
  await expect(page.getByRole('heading', { name: 'This link no longer works' })).toBeVisible();
});

test('the page says the same for an address that has an account, and its owner gets a mail', async ({
  page,
  request,
  person,
}) => {
  await page.goto('/sign-up');
  await page.getByLabel('Name').fill('Somebody else');
  await page.getByLabel('E-mail address').fill(person.email.toUpperCase());
  await page.getByLabel('Password', { exact: true }).fill('another lantern in the rain');
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(page.getByRole('heading', { name: 'Check your mail' })).toBeVisible();
  const mail = await readMail(request, person.email, 'registered-again');
  expect(mail.text).not.toContain('Somebody else');
  await signInTo(page, person, '/account');
  await expect(page.getByLabel('Name')).toHaveValue(person.name);
});

test('what is wrong stands at its field, the first has the focus, and nothing typed is lost', async ({
  page,
  request,
  stranger,
}) => {
  await page.goto('/sign-up');
  await page.getByLabel('E-mail address').fill('ada@example');
  await page.getByLabel('Password', { exact: true }).fill('short');
  await page.getByRole('button', { name: 'Create account' }).click();
  const name = page.getByLabel('Name');
  const password = page.getByLabel('Password', { exact: true });
  await expect(name).toBeFocused();
  await expect(name).toHaveAccessibleDescription(/Enter a name/);
  await expect(page.getByLabel('E-mail address')).toHaveAccessibleDescription(/not an e-mail address/);
  await expect(password).toHaveAccessibleDescription(/at least 8 characters/);

  await name.fill(stranger.name);
  await page.getByLabel('E-mail address').fill(stranger.email);
  await password.fill('password1');
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(password).toHaveAccessibleDescription(/Too many people use this password/);
  await expect(password).toBeFocused();
  await expect(password).toHaveValue('password1');
  await expect(name).toHaveValue(stranger.name);
  expect(await listMails(request, stranger.email)).toEqual([]);
});
