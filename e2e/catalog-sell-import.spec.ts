import type { Page } from '@playwright/test';
import { expect, makeKey, test } from './fixtures/catalog.ts';

async function choose(page: Page, name: string, text: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose files' }).click();
  await (await chooser).setFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
}

const csv = (rows: string[]) => `${['Title,Price,SKU,Brand', ...rows].join('\n')}\n`;

test('a file with one bad row is checked, brought in without it, and found on the street', async ({
  page,
  request,
  openAs,
  archiveAfterwards,
}) => {
  const key = makeKey();
  archiveAfterwards(key);
  await openAs(page, 'mara', '/sell/import');
  const rows = [
    `Oak stool ${key},"1.129,00",${key}-1,Grain`,
    `,12.00,${key}-2,Grain`,
    `Ash stool ${key},89.50,${key}-3,Grain`,
  ];
  await choose(page, 'wares.csv', csv(rows));
  await expect(page.getByText('The columns are new to us')).toBeVisible();
  const columns = page.getByRole('group', { name: /^Which column becomes which field/ });
  await expect(columns.getByRole('button', { name: 'SKU Item number' })).toBeVisible();
  const preview = page.getByRole('region', { name: 'Preview' });
  await expect(preview.getByText('Line 3, title: is missing')).toBeVisible();
  await expect(preview.getByText('€1,129.00')).toBeVisible();
  await page.getByRole('button', { name: 'Check the file' }).click();
  await expect(page.getByText('1 of 3 rows do not fit')).toBeVisible({ timeout: 30_000 });
  const report = page.getByRole('grid', { name: '1 row that does not fit' });
  await expect(report.getByRole('row').nth(1)).toContainText(/3.*title/i);
  expect(JSON.parse(await (await request.get(`/api/products?q=${key}`)).text()).total).toBe(0);

  await page.getByRole('button', { name: 'Bring in 2 rows' }).click();
  await expect(page.getByText('2 rows are in')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('1 row was left out, see below.')).toBeVisible();
  await page.goto(`/search?q=stool+${key}&sort=price`);
  const cards = page.getByRole('main').getByRole('article');
  await expect(cards).toHaveCount(2);
  await expect(cards.first()).toContainText('€89.50');
  await expect(cards.last()).toContainText('€1,129.00');

  await page.goto('/sell/import');
  await page
    .getByRole('grid', { name: 'Imports so far' })
    .getByRole('row', { name: /wares\.csv/ })
    .first()
    .click();
  await expect(page.getByText('2 rows are in')).toBeVisible();
});

test('a long check says how far it is and can be stopped', async ({ page, openAs }) => {
  const key = makeKey();
  await openAs(page, 'mara', '/sell/import');
  const rows = Array.from({ length: 60_000 }, (_, at) => `Ware ${key} ${at},1.00,${key}-${at},Grain`);
  await choose(page, 'many.csv', csv(rows));
  await page.getByRole('button', { name: 'Check the file' }).click({ timeout: 30_000 });
  const panel = page.getByRole('region', { name: 'Checking the file' });
  await expect(panel.getByRole('progressbar', { name: /^[1-9][\d,]* rows read$/ })).toBeVisible();
  await panel.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByText('The check was stopped')).toBeVisible({ timeout: 30_000 });
});

test('a file of another kind is refused before it is sent', async ({ page, openAs }) => {
  await openAs(page, 'mara', '/sell/import');
  await choose(page, 'wares.png', 'x');
  await expect(page.getByText('wares.png is not an accepted kind of file')).toBeVisible();
});
