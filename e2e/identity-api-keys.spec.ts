import { expect, signInTo, test } from './fixtures/identity-person.ts';

test('a program uses a key within its scopes until it is revoked', async ({ page, request, person }) => {
  await signInTo(page, person, '/account/api-keys');
  await page.getByRole('button', { name: 'New key' }).click();
  const dialog = page.getByRole('dialog', { name: 'New API key' });
  await dialog.getByLabel('Name').fill('stock sync');
  await dialog
    .getByRole('radiogroup', { name: 'Access to Catalogue' })
    .getByRole('radio', { name: 'None' })
    .click();
  await dialog.getByRole('button', { name: 'Create key' }).click();
  await expect(dialog.getByText('Choose at least one thing that the key may do.')).toBeVisible();
  await dialog
    .getByRole('radiogroup', { name: 'Access to Account' })
    .getByRole('radio', { name: 'Read' })
    .click();
  await dialog.getByRole('button', { name: 'Create key' }).click();
  const key = await dialog.getByRole('note', { name: 'Key “stock sync”' }).innerText();
  expect(key).toMatch(/^hsk_\w{40,}$/);
  await dialog.getByRole('button', { name: 'Done' }).click();

  const row = page
    .getByRole('list', { name: 'API keys' })
    .getByRole('listitem')
    .filter({ hasText: 'stock sync' });
  await expect(row).toContainText('Account: read');
  await expect(page.getByText(key), 'the key is shown once').toHaveCount(0);

  const headers = { authorization: `Bearer ${key}` };
  const me = await request.get('/api/v1/users/me', { headers });
  expect(JSON.parse(await me.text())).toMatchObject({ email: person.email });
  const change = await request.patch('/api/v1/users/me', { headers, data: { name: 'Changed by a program' } });
  expect(change.status(), 'reading is not changing').toBe(403);

  await page.getByRole('button', { name: 'Revoke stock sync' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Revoke key' }).click();
  await expect(page.getByText('No keys yet')).toBeVisible();
  await expect(async () => {
    expect((await request.get('/api/v1/users/me', { headers })).status()).toBe(401);
  }).toPass({ timeout: 15_000 });
});
