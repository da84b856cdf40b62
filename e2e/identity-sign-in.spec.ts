import { expect, fillSignIn, test } from './fixtures/identity-person.ts';

const refusal = 'E-mail address or password is wrong.';

test('a wrong password and an unknown address are refused in the same words', async ({ page, person }) => {
  await page.goto('/sign-in');
  await fillSignIn(page, { ...person, password: 'not the password' });
  await expect(page.getByRole('alert')).toHaveText(refusal);
  await expect(page.getByLabel('E-mail address')).toHaveValue(person.email);
  await expect(page.getByLabel('Password', { exact: true })).toBeFocused();

  await fillSignIn(page, { email: 'nobody@example.org', password: 'not the password' });
  await expect(page.getByRole('alert')).toHaveText(refusal);
});

test('the page leads back to where the person came from, and stays signed in over a reload', async ({
  page,
  person,
}) => {
  await page.goto('/account/devices');
  await expect(page).toHaveURL('/sign-in?next=%2Faccount%2Fdevices');
  await fillSignIn(page, person);
  await expect(page).toHaveURL('/account/devices');
  await expect(page.getByText('This device')).toBeVisible();
  await page.reload();
  await expect(page.getByText('This device')).toBeVisible();
});

for (const next of ['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:alert(1)']) {
  test(`a link that wants to lead to ${next} afterwards leads home`, async ({ page, person, baseURL }) => {
    await page.goto(`/sign-in?next=${encodeURIComponent(next)}`);
    await fillSignIn(page, person);
    await expect(page).toHaveURL(`${baseURL}/`);
  });
}

test('too many tries close the button and count down', async ({ page }) => {
  await page.route('**/api/auth/login', (route) =>
    route.fulfill({
      status: 429,
      headers: { 'content-type': 'application/problem+json', 'retry-after': '3' },
      body: JSON.stringify({
        type: 'urn:highstreet:problem:limit-reached',
        title: 'Limit reached',
        status: 429,
      }),
    }),
  );
  await page.goto('/sign-in');
  await fillSignIn(page, { email: 'ada@example.org', password: 'anything' });
  const button = page.getByRole('main').getByRole('button', { name: 'Sign in' });
  await expect(page.getByRole('alert')).toContainText('Too many tries');
  await expect(page.getByText(/Next try in 0:0/)).toBeVisible();
  await expect(button).toBeDisabled();
  await expect(button).toBeEnabled();
  await expect(page.getByRole('alert')).toBeHidden();
  await expect(page.getByLabel('Password', { exact: true })).toHaveValue('anything');
});

test('without a connection the page says so and keeps what was typed', async ({ page, person }) => {
  await page.goto('/sign-in');
  await page.route('**/api/auth/login', (route) => route.abort());
  await fillSignIn(page, person);
  await expect(page.getByRole('alert')).toContainText('No connection');
  await page.unroute('**/api/auth/login');
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(/\/$/);
});

test('signing out in one tab signs the other tab out', async ({ context, page, person }) => {
  await page.goto('/sign-in?next=/account');
  await fillSignIn(page, person);
  await expect(page).toHaveURL('/account');
  const other = await context.newPage();
  await other.goto('/account/devices');
  await expect(other.getByText('This device')).toBeVisible();
  await page.getByRole('button', { name: `Account of ${person.name}` }).click();
  await page.getByRole('menuitem', { name: 'Sign out', exact: true }).click();
  await expect(other).toHaveURL(/\/sign-in/);
});
