import type { Page } from '@playwright/test';
import { expectAccessible } from './fixtures/axe.ts';
import { expect, test } from './fixtures/catalog.ts';

test.describe.configure({ mode: 'parallel' });
test.use({ contextOptions: { reducedMotion: 'reduce' } });

async function expectPages(page: Page, paths: string[]): Promise<void> {
  for (const path of paths) {
    await page.goto(path);
    await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
    await expectAccessible(page, path);
  }
}

test('axe finds nothing where coupons are made', async ({ page, openAs }) => {
  test.slow();
  await openAs(page, 'mara', '/sell/coupons');
  const row = page.getByRole('row', { name: 'MARA15' });
  await expect(row).toBeVisible();
  await expectAccessible(page, 'coupons');
  await page.getByRole('button', { name: 'Generate codes' }).click();
  await expectAccessible(page, 'generate codes', ['[role=dialog]']);
  await page.keyboard.press('Escape');
  await row.click();
  await expect(page.getByRole('heading', { level: 1, name: 'MARA15' })).toBeVisible();
  const address = new URL(page.url()).pathname;
  await expectPages(page, ['/sell/coupons/new', address, `${address}?tab=usage`, '/sell/coupons/none']);
});

test('axe finds nothing on the pages of gift cards', async ({ page, openAs }) => {
  test.slow();
  await openAs(page, 'admin', '/admin/gift-cards');
  await expect(page.getByRole('row').nth(1)).toBeVisible();
  await expectAccessible(page, 'gift cards');
  await page.getByRole('row').nth(1).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectAccessible(page, 'ledger', ['[role=dialog]']);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Issue gift card' }).click();
  await expectAccessible(page, 'issue', ['[role=dialog]']);
  await openAs(page, 'ada', '/gift-cards');
  await page.getByRole('button', { name: 'History' }).first().click();
  await expectAccessible(page, 'own gift cards');
});
