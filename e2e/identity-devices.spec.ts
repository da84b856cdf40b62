import { expect, signInTo, test } from './fixtures/identity-person.ts';

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const iphone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1';

test('a person sees the own devices and signs one out elsewhere', async ({ page, browser, person }) => {
  const laptop = await browser.newPage({ userAgent: firefox });
  const phone = await browser.newPage({ userAgent: iphone });
  await signInTo(laptop, person, '/account');
  await signInTo(phone, person, '/account');
  await signInTo(page, person, '/account/devices');

  const devices = page.getByRole('list', { name: 'Devices' }).getByRole('listitem');
  await expect(devices).toHaveCount(3);
  await expect(devices.first()).toContainText('This device');
  await page.getByRole('button', { name: 'Sign out Firefox on Linux' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Sign out' }).click();
  await expect(devices).toHaveCount(2);
  await expect(page.getByText('Device signed out')).toBeVisible();

  await expect(async () => {
    await laptop.goto('/account');
    await expect(laptop).toHaveURL(/\/sign-in/, { timeout: 2_000 });
  }).toPass({ timeout: 15_000 });
  await phone.goto('/account/devices');
  await expect(phone.getByRole('list', { name: 'Devices' }).getByRole('listitem')).toHaveCount(2);
  await Promise.all([laptop.close(), phone.close()]);
});

test('all other devices are signed out at once', async ({ page, browser, person }) => {
  const laptop = await browser.newPage({ userAgent: firefox });
  const phone = await browser.newPage({ userAgent: iphone });
  await signInTo(laptop, person, '/account');
  await signInTo(phone, person, '/account');
  await signInTo(page, person, '/account/devices');
  await page.getByRole('button', { name: 'Sign out all others' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByText('You are signed in on no other device.')).toBeVisible();
  await page.reload();
  await expect(page.getByText('This device')).toBeVisible();
  for (const other of [laptop, phone]) {
    await expect(async () => {
      await other.goto('/account');
      await expect(other).toHaveURL(/\/sign-in/, { timeout: 2_000 });
    }).toPass({ timeout: 15_000 });
    await other.close();
  }
});
