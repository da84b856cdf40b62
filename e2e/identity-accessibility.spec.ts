import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { accounts } from './fixtures/base.ts';
import { expect, signInTo, test } from './fixtures/identity-person.ts';

const open = [
  '/sign-in',
  '/sign-up',
  '/forgot-password',
  '/reset-password/x',
  '/verify-email/x',
  '/verify-email',
];
const own = ['/account', '/account/security', '/account/devices', '/account/api-keys'];

/** Everything that identity itself shows; the frame around it is looked at by the shell's stories. */
async function expectAccessible(page: Page): Promise<void> {
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('main').getByRole('status', { name: 'Loading' })).toHaveCount(0);
  const { violations } = await new AxeBuilder({ page }).include('[data-boundary="identity"]').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
}

async function expectToFit(page: Page): Promise<void> {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme, viewport: { width: 360, height: 740 } });

    for (const path of open) {
      test(`${path} can be used by everybody`, async ({ page }) => {
        await page.goto(path);
        await expectAccessible(page);
        await expectToFit(page);
      });
    }

    test('the account can be used by everybody', async ({ page, person }) => {
      await signInTo(page, person, '/account');
      for (const path of own) {
        await page.goto(path);
        await expectAccessible(page);
        await expectToFit(page);
      }
    });

    test('the list of people can be used by everybody', async ({ page }) => {
      await signInTo(page, { email: accounts.admin, password: 'highstreet-demo-2026' }, '/admin/users');
      await expect(page.getByRole('row').nth(3)).toBeVisible();
      await expectAccessible(page);
      await expectToFit(page);
    });
  });
}
