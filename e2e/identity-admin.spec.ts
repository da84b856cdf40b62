import type { Page } from '@playwright/test';
import { accounts } from './fixtures/base.ts';
import { readMail } from './fixtures/identity-mails.ts';
import { expect, fillSignIn, type Person, signInTo, test } from './fixtures/identity-person.ts';

const admin = { email: accounts.admin, password: 'highstreet-demo-2026' };

async function openPerson(page: Page, person: Person) {
  await signInTo(page, admin, '/admin/users');
  await page.getByRole('searchbox', { name: 'Search people' }).fill(person.email);
  const row = page.getByRole('row', { name: person.name });
  await expect(page.getByRole('row')).toHaveCount(2);
  await row.click();
  return page.getByRole('dialog', { name: 'Person' });
}

test('an admin bans a person, who is out at once, and lifts the ban', async ({
  page,
  browser,
  request,
  person,
}) => {
  const home = await browser.newPage();
  await signInTo(home, person, '/account');

  const sheet = await openPerson(page, person);
  await sheet.getByRole('button', { name: 'Ban…' }).click();
  const ban = page.getByRole('alertdialog', { name: `Ban ${person.name}?` });
  await ban.getByRole('button', { name: 'Ban', exact: true }).click();
  await expect(ban.getByLabel('Reason')).toHaveAccessibleDescription(/Say why/);
  await ban.getByLabel('Reason').fill('Sold what does not exist');
  await ban.getByRole('button', { name: 'Ban', exact: true }).click();
  await expect(sheet.getByText('Banned since')).toBeVisible();
  const log = sheet.getByRole('region', { name: 'What happened' });
  await expect(log).toContainText('Reason: Sold what does not exist');
  await expect(log).toContainText(`by ${admin.email}`);
  expect((await readMail(request, person.email, 'banned')).text).toContain('Sold what does not exist');

  await expect(async () => {
    await home.goto('/account');
    await expect(home).toHaveURL(/\/sign-in/, { timeout: 2_000 });
  }).toPass({ timeout: 15_000 });
  await fillSignIn(home, person);
  await expect(home.getByRole('alert')).toHaveText('E-mail address or password is wrong.');

  await sheet.getByRole('button', { name: 'Lift the ban…' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Lift the ban' }).click();
  await expect(sheet.getByText('Banned since')).toBeHidden();
  await signInTo(home, person, '/account');
  await home.close();
});

test('an admin makes a customer a seller', async ({ page, browser, person }) => {
  const sheet = await openPerson(page, person);
  await sheet.getByRole('button', { name: /Role/ }).click();
  await page.getByRole('option', { name: 'Seller' }).click();
  const change = page.getByRole('alertdialog', { name: `Make ${person.name} a seller?` });
  await change.getByRole('button', { name: 'Change role' }).click();
  await expect(sheet.getByRole('region', { name: 'What happened' })).toContainText(
    'Role changed from customer to seller',
  );
  const home = await browser.newPage();
  await signInTo(home, person, '/account');
  await expect(home.getByText('Seller since')).toBeVisible();
  await home.close();
});

test('the list is found again by its address', async ({ page, person }) => {
  await openPerson(page, person);
  await page.reload();
  await expect(page.getByRole('dialog', { name: 'Person' })).toContainText(person.email);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('searchbox', { name: 'Search people' })).toHaveValue(person.email);
  await page.getByRole('searchbox', { name: 'Search people' }).fill('nobody is called this');
  await page.getByRole('button', { name: 'Clear search and filters' }).click();
  await expect(page.getByRole('row').nth(5)).toBeVisible();
});

test('a customer is told that the page is not theirs', async ({ page, person }) => {
  await signInTo(page, person, '/admin/users');
  await expect(page.getByRole('heading', { name: 'Not for this account' })).toBeVisible();
});
