import type { Page } from '@playwright/test';
import { TOTP } from 'otpauth';
import { pathOf, readMail } from './fixtures/identity-mails.ts';
import { expect, type Person, signInTo, test } from './fixtures/identity-person.ts';

/** Signs in on the pages of the local OpenID provider. */
async function signInAtProvider(page: Page, email: string): Promise<void> {
  await page.getByRole('link', { name: 'Continue with Local ID' }).click();
  await page.getByPlaceholder('Enter any login').fill(email);
  await page.getByPlaceholder('and password').fill('anything');
  await page.getByRole('button', { name: 'Sign-in' }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
}

test('a person with an account signs in with a provider and comes back to where they were', async ({
  page,
  person,
}) => {
  await page.goto('/sign-in?next=/account/security');
  await signInAtProvider(page, person.email);
  await expect(page).toHaveURL('/account/security');
  await expect(page.getByRole('listitem').filter({ hasText: 'Local ID' })).toContainText('Linked');
});

test('a stranger gets an account from a provider and is signed in on a page that is open to all', async ({
  page,
  stranger,
}) => {
  await page.goto('/sign-up');
  await signInAtProvider(page, stranger.email);
  await expect(page).toHaveURL('/');
  await page.getByRole('button', { name: /^Account of/ }).click();
  await expect(page.getByText(stranger.email)).toBeVisible();
});

test('an address that the provider has not verified opens nobody’s account', async ({ page, request }) => {
  const email = `unverified-${crypto.randomUUID().slice(0, 8)}@example.org`;
  await request.post('/api/auth/register', {
    data: { name: 'Owner', email, password: 'quiet lantern over it' },
  });
  const path = pathOf(await readMail(request, email, 'verification'));
  await request.post('/api/auth/verify-email', { data: { token: path.split('/').at(-1) } });
  await page.goto('/sign-in');
  await signInAtProvider(page, email);
  await expect(page.getByRole('alert')).toContainText('not verified on both sides');
  await page.goto('/account');
  await expect(page).toHaveURL(/\/sign-in/);
});

test('the second step is asked for after a provider, too', async ({ page, person }) => {
  const totp = await turnOnSecondFactor(page, person);
  await page.context().clearCookies();
  await page.goto('/sign-in?next=/account/devices');
  await signInAtProvider(page, person.email);
  const field = page.getByLabel('Code from your authenticator app');
  await expect(field).toBeFocused();
  expect(page.url(), 'the challenge leaves the address').not.toContain('challenge');
  await field.fill(totp.generate({ timestamp: Date.now() + 30_000 }));
  await expect(page).toHaveURL('/account/devices');
});

async function turnOnSecondFactor(page: Page, person: Person): Promise<TOTP> {
  await signInTo(page, person, '/account/security');
  await page.getByRole('button', { name: 'Set up' }).click();
  await page.getByLabel('Your password').fill(person.password);
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('button', { name: 'Cannot scan it?' }).click();
  const secret = (await page.getByRole('code').innerText()).replaceAll(' ', '');
  const totp = new TOTP({ secret });
  await page.getByLabel('Code that the app shows').fill(totp.generate());
  await page.getByRole('button', { name: 'I have saved them' }).click();
  await expect(page.getByText('10 backup codes left')).toBeVisible();
  return totp;
}
