import { TOTP } from 'otpauth';
import type { Page } from '@playwright/test';
import { readMail } from './fixtures/identity-mails.ts';
import { expect, fillSignIn, type Person, signInTo, test } from './fixtures/identity-person.ts';

const STEP_MS = 30_000;

/** A code works once: later steps of the story take the code of a later half-minute, which the API accepts early. */
function codeOf(totp: TOTP, stepsAhead = 0): string {
  return totp.generate({ timestamp: Date.now() + stepsAhead * STEP_MS });
}

/** Turns two-step verification on; gives the authenticator and the backup codes. */
async function setUp(page: Page, person: Person): Promise<{ totp: TOTP; backupCodes: string[] }> {
  await signInTo(page, person, '/account/security');
  await page.getByRole('button', { name: 'Set up' }).click();
  const dialog = page.getByRole('dialog', { name: 'Set up two-step verification' });
  await dialog.getByLabel('Your password').fill(person.password);
  await dialog.getByRole('button', { name: 'Continue' }).click();
  await expect(dialog.getByRole('img', { name: /QR code/ })).toBeVisible();
  await dialog.getByRole('button', { name: 'Cannot scan it?' }).click();
  const secret = (await dialog.getByRole('code').innerText()).replaceAll(' ', '');
  const totp = new TOTP({ secret });
  await dialog.getByLabel('Code that the app shows').fill(codeOf(totp));
  const codes = dialog.getByRole('list', { name: 'Backup codes' }).getByRole('listitem');
  await expect(codes.first()).toBeVisible();
  const backupCodes = await codes.allInnerTexts();
  await dialog.getByRole('button', { name: 'I have saved them' }).click();
  await expect(page.getByText('10 backup codes left')).toBeVisible();
  return { totp, backupCodes };
}

async function signOut(page: Page, person: Person): Promise<void> {
  await page.getByRole('button', { name: `Account of ${person.name}` }).click();
  await page.getByRole('menuitem', { name: 'Sign out', exact: true }).click();
  await expect(page.getByRole('link', { name: 'Sign in' }).first()).toBeVisible();
}

test('a code of the authenticator is asked for after the password, and works once', async ({
  page,
  request,
  person,
}) => {
  const { totp } = await setUp(page, person);
  await readMail(request, person.email, 'second-factor-changed');
  await signOut(page, person);

  await page.goto('/sign-in?next=/account/security');
  await fillSignIn(page, person);
  const field = page.getByLabel('Code from your authenticator app');
  await expect(field).toBeFocused();
  const state = await page.context().cookies();
  expect(
    state.map((cookie) => cookie.name),
    'no session before the second step',
  ).not.toContain('__Host-refresh');

  await field.fill('000000');
  await expect(field).toHaveAccessibleDescription(/wrong, was used before/);
  const code = codeOf(totp, 1);
  await field.fill(code);
  await expect(page).toHaveURL('/account/security');

  await signOut(page, person);
  await page.goto('/sign-in');
  await fillSignIn(page, person);
  await field.fill(code);
  await expect(field).toHaveAccessibleDescription(/wrong, was used before/);
});

test('a backup code lets the person in once, and the password turns the second step off', async ({
  page,
  person,
}) => {
  const { backupCodes } = await setUp(page, person);
  const [backupCode = ''] = backupCodes;
  expect(new Set(backupCodes).size).toBe(10);
  await signOut(page, person);

  await page.goto('/sign-in?next=/account/security');
  await fillSignIn(page, person);
  await page.getByRole('button', { name: 'Use a backup code' }).click();
  await page.getByLabel('Backup code').fill(backupCode.toUpperCase());
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page).toHaveURL('/account/security');
  await expect(page.getByText('9 backup codes left')).toBeVisible();

  await page.getByRole('button', { name: 'Turn off' }).click();
  const dialog = page.getByRole('dialog', { name: 'Turn two-step verification off?' });
  await dialog.getByLabel('Your password').fill('not the password');
  await dialog.getByRole('button', { name: 'Turn off' }).click();
  await expect(dialog.getByLabel('Your password')).toHaveAccessibleDescription(/This is not your password/);
  await dialog.getByLabel('Your password').fill(person.password);
  await dialog.getByRole('button', { name: 'Turn off' }).click();
  await expect(page.getByRole('button', { name: 'Set up' })).toBeVisible();

  await signOut(page, person);
  await signInTo(page, person, '/account/security');
});

test('new backup codes replace the old ones', async ({ page, person }) => {
  const { backupCodes } = await setUp(page, person);
  await page.getByRole('button', { name: 'New backup codes' }).click();
  const dialog = page.getByRole('dialog', { name: 'New backup codes' });
  await dialog.getByLabel('Your password').fill(person.password);
  await dialog.getByRole('button', { name: 'Make new codes' }).click();
  const renewed = dialog.getByRole('list', { name: 'Backup codes' }).getByRole('listitem');
  await expect(renewed).toHaveCount(10);
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Download' }).click();
  expect((await download).suggestedFilename()).toBe('highstreet-backup-codes.txt');
  await dialog.getByRole('button', { name: 'I have saved them' }).click();
  await signOut(page, person);

  await page.goto('/sign-in');
  await fillSignIn(page, person);
  await page.getByRole('button', { name: 'Use a backup code' }).click();
  await page.getByLabel('Backup code').fill(backupCodes[0] ?? '');
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByLabel('Backup code')).toHaveAccessibleDescription(/wrong, was used before/);
});
