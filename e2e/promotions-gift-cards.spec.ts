import { expect, makeKey, test } from './fixtures/catalog.ts';

test('an admin issues a gift card, a customer adds it, and the admin blocks it', async ({
  page,
  browser,
  person,
  openAs,
}) => {
  const note = `Story ${makeKey()}`;
  await openAs(page, 'admin', '/admin/gift-cards');
  await page.getByRole('button', { name: 'Issue gift card' }).click();
  const dialog = page.getByRole('dialog', { name: 'Issue gift card' });
  await dialog.getByLabel('Amount').fill('35');
  await dialog.getByLabel('Note').fill(note);
  await dialog.getByRole('button', { name: 'Issue', exact: true }).click();
  await expect(dialog.getByText('The card is ready')).toBeVisible();
  const code = (await dialog.locator('code').textContent()) ?? '';
  expect(code).toMatch(/^(?:[0-9A-Z]{5}-){3}[0-9A-Z]{5}$/);
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  const row = page.getByRole('row', { name: note });
  await expect(row).toContainText(code.slice(-5));
  await expect(page.getByRole('main')).not.toContainText(code);

  const context = await browser.newContext();
  const other = await context.newPage();
  await openAs(other, person, '/gift-cards');
  await expect(other.getByText('No gift cards yet')).toBeVisible();
  const field = other.getByLabel('Code', { exact: true });
  await field.fill('ZZZZZ-ZZZZZ-ZZZZZ-ZZZZZ');
  await other.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(other.getByText('There is no gift card with this code.')).toBeVisible();
  await field.fill(code.toLowerCase());
  await other.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(other.getByText('€35.00 to spend')).toBeVisible();
  await other.getByRole('button', { name: 'History' }).click();
  await expect(other.getByRole('list', { name: 'History of this card' })).toContainText('+€35.00');
  await context.close();

  await page.reload();
  await row.click();
  const sheet = page.getByRole('dialog');
  await expect(sheet.getByText('Store credit')).toBeVisible();
  await sheet.getByRole('button', { name: 'Block card' }).click();
  await expect(sheet.getByText('Blocked', { exact: true })).toBeVisible();
});
