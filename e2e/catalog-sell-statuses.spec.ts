import type { Page } from '@playwright/test';
import { expectAccessible } from './fixtures/axe.ts';
import { expect, makeKey, test } from './fixtures/catalog.ts';

const messages = (page: Page) => page.getByRole('region', { name: 'Messages' });

test('a seller sees all products with their states, counts them, and puts back what was changed at once', async ({
  page,
  openAs,
  makeProduct,
}) => {
  const key = makeKey();
  for (const [name, status] of [
    ['bowl', 'active'],
    ['cup', 'draft'],
    ['plate', 'active'],
    ['jug', 'archived'],
  ])
    await makeProduct({ title: `Stacked ${key} ${name}`, status });
  await openAs(page, 'mara', `/sell/products?q=${key}`);
  const grid = page.getByRole('grid', { name: 'Products' });
  const rows = grid.getByRole('row', { name: key });
  const rowOf = (name: string) => grid.getByRole('row', { name: `${key} ${name}` });
  await expect(rows).toHaveCount(4);
  await expect(rowOf('cup')).toContainText('Draft');
  await expect(rowOf('jug')).toContainText('Archived');
  const count = (name: string) => page.getByRole('radio', { name });
  await expect(count('All 4')).toBeChecked();
  await expect(count('Active 2')).toBeVisible();
  await expect(count('Drafts 1')).toBeVisible();
  await expect(count('Archived 1')).toBeVisible();
  await expectAccessible(page, 'all products of a seller');

  await rows.first().focus();
  await page.keyboard.press('Control+a');
  await page.getByRole('button', { name: 'Archive', exact: true }).click();
  await expect(messages(page)).toContainText('3 products archived');
  await expect(count('Archived 4')).toBeVisible();
  await messages(page).getByRole('button', { name: 'Undo' }).click();
  await expect(count('Active 2')).toBeVisible();
  await expect(count('Drafts 1')).toBeVisible();
  await expect(rowOf('cup')).toContainText('Draft');

  await count('Drafts 1').press('Space');
  await expect(rows).toHaveCount(1);
  await expect(page).toHaveURL(/status=draft/);
  await count('All 4').press('Space');
  await expect(rows).toHaveCount(4);
  await expect(page).not.toHaveURL(/status=/);
});
