import { expect, makeKey, test } from './fixtures/catalog.ts';

test('an admin moves a category with the keys alone, and undoes it', async ({
  page,
  request,
  openAs,
  makeCategory,
}) => {
  const key = makeKey();
  const parent = await makeCategory(`Zither ${key}`);
  const first = await makeCategory(`First ${key}`, parent.id);
  const second = await makeCategory(`Second ${key}`, parent.id);
  const order = async () => {
    const answer = await request.get(`/api/categories/${parent.id}`);
    return JSON.parse(await answer.text()).children.map((child: { name: string }) => child.name);
  };
  await openAs(page, 'admin', '/sell/categories');
  const tree = page.getByRole('treegrid', { name: 'Category tree' });
  const row = (name: string) => tree.getByRole('row', { name });
  await expect(row(parent.name)).toBeVisible();
  await row(parent.name).focus();
  await page.keyboard.press('ArrowRight');
  await expect(row(second.name)).toBeVisible();

  await row(second.name)
    .getByRole('button', { name: `Actions for ${second.name}` })
    .press('Enter');
  await page.getByRole('menuitem', { name: 'Move up' }).press('Enter');
  await expect(page.getByRole('region', { name: 'Messages' })).toContainText(`${second.name} moved`);
  await expect.poll(order).toEqual([second.name, first.name]);
  await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).press('Enter');
  await expect.poll(order).toEqual([first.name, second.name]);

  await row(second.name)
    .getByRole('button', { name: `Move ${second.name}` })
    .press('Enter');
  const before = page.getByRole('button', { name: new RegExp(`before First ${key}`) });
  await expect(async () => {
    await page.keyboard.press('ArrowUp');
    await expect(before).toBeFocused({ timeout: 300 });
  }).toPass();
  await page.keyboard.press('Enter');
  await expect.poll(order).toEqual([second.name, first.name]);
});

test('an admin adds, renames and deletes a category', async ({ page, openAs, makeCategory }) => {
  const key = makeKey();
  const parent = await makeCategory(`Attic ${key}`);
  await openAs(page, 'admin', '/sell/categories');
  const tree = page.getByRole('treegrid', { name: 'Category tree' });
  const row = (name: string) => tree.getByRole('row', { name });
  await row(parent.name)
    .getByRole('button', { name: `Actions for ${parent.name}` })
    .click();
  await page.getByRole('menuitem', { name: 'Add a category below' }).click();
  const dialog = page.getByRole('dialog', { name: `New category in ${parent.name}` });
  await dialog.getByRole('button', { name: 'Create' }).click();
  await expect(dialog.getByText('A category needs a name')).toBeVisible();
  await dialog.getByLabel('Name').fill(`Chests ${key}`);
  await dialog.getByRole('button', { name: 'Create' }).click();
  await expect(dialog).toBeHidden();
  await row(parent.name).focus();
  await page.keyboard.press('ArrowRight');
  await row(`Chests ${key}`)
    .getByRole('button', { name: `Actions for Chests ${key}` })
    .click();
  await page.getByRole('menuitem', { name: 'Edit' }).click();
  await page.getByRole('dialog').getByLabel('Name').fill(`Trunks ${key}`);
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await row(`Trunks ${key}`)
    .getByRole('button', { name: `Actions for Trunks ${key}` })
    .click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(row(`Trunks ${key}`)).toBeHidden();
  await expect(page.getByRole('region', { name: 'Messages' })).toContainText(`Trunks ${key} deleted`);
});
