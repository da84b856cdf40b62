import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/base.ts';

/** What axe finds in the console's own part of the page. */
async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).include('[data-boundary="platform"]').analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

test('an admin sees every slice, narrows to one and reads its routes', async ({ page, signIn, request }) => {
  await request.get('/api/products?limit=2');
  await signIn(page, 'admin');
  await page.goto('/admin/console');
  const main = page.getByRole('main');
  for (const name of ['gateway', 'identity', 'catalog', 'events', 'platform', 'realtime'])
    await expect(main.getByRole('link', { name, exact: true })).toBeVisible({ timeout: 30_000 });
  await expect(main.getByText('Serves').first()).toBeVisible();
  await main.getByRole('link', { name: 'catalog', exact: true }).click();
  await expect(page).toHaveURL(/slice=catalog/);
  await expect(main.getByRole('heading', { name: 'Traffic of catalog' })).toBeVisible();
  await expect(main.getByRole('rowheader', { name: /GET \/api\/products/ }).first()).toBeVisible({
    timeout: 20_000,
  });
  await expect(main.getByRole('img', { name: 'Requests and errors' })).toBeVisible();
  expect(await findings(page)).toEqual([]);
});

test('a page that is open sees a request without being touched', async ({ page, signIn, request }) => {
  await signIn(page, 'admin');
  await page.goto('/admin/console');
  const main = page.getByRole('main');
  await expect(main.getByRole('link', { name: 'catalog', exact: true })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('Live updates are on')).toBeAttached({ timeout: 20_000 });
  const read = page.waitForResponse((response) => response.url().endsWith('/api/platform/slices'), {
    timeout: 15_000,
  });
  await request.get('/api/categories');
  await read;
});

test('an admin follows a failed request from the list to its waterfall and its log lines, by keyboard', async ({
  page,
  signIn,
  request,
}) => {
  const correlationId = `e2e-${crypto.randomUUID()}`;
  await request.post('/api/auth/login', {
    data: { email: 'nobody@highstreet.test', password: 'wrong', client: 'program' },
    headers: { 'x-correlation-id': correlationId },
  });
  await signIn(page, 'admin');
  await expect(async () => {
    await page.goto(`/admin/traces?q=${correlationId}`);
    await expect(page.getByRole('rowheader', { name: /POST \/api\/auth\/login/ })).toBeVisible({
      timeout: 3_000,
    });
  }).toPass({ timeout: 30_000 });
  expect(await findings(page)).toEqual([]);
  await page.getByRole('rowheader', { name: /POST \/api\/auth\/login/ }).click();
  const waterfall = page.getByRole('list', { name: 'Waterfall' });
  const row = waterfall.getByRole('button', { name: /call identity/ });
  await row.focus();
  await page.keyboard.press('Enter');
  await expect(row).toHaveAttribute('aria-expanded', 'true');
  await expect(waterfall.getByText('service-binding')).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await page.getByRole('link', { name: correlationId }).click();
  const lines = page.getByRole('list', { name: 'Logs' });
  await expect(lines.getByText('POST /api/auth/login 401').first()).toBeVisible();
  await lines.getByRole('button').first().click();
  await expect(lines.getByText(`"correlationId": "${correlationId}"`)).toBeVisible();
  expect(await findings(page)).toEqual([]);
});

test('events shows who listens, and says so when every event arrived', async ({ page, signIn }) => {
  await signIn(page, 'admin');
  await page.goto('/admin/events');
  await expect(page.getByRole('rowheader', { name: /audit/ })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Dead letters' })).toBeVisible();
  expect(await findings(page)).toEqual([]);
});

test('the console is not for customers', async ({ page, signIn }) => {
  await signIn(page, 'ada');
  await page.goto('/admin/console');
  await expect(page.getByRole('main')).toContainText(/not for|no access|only/i);
  await expect(page.getByRole('heading', { name: 'Console' })).toHaveCount(0);
});
