import { expect, type Page, test } from '@playwright/test';

test.use({ viewport: { width: 1280, height: 800 } });

const open = (page: Page, id: string) => page.goto(`/${id}?bare&locale=en&theme=light`);

test('SearchBox: Enter searches what was typed, a chosen suggestion is taken', async ({ page }) => {
  await open(page, 'search');
  const box = page.getByRole('combobox', { name: 'Search', exact: true });
  await box.fill('teapot');
  await box.press('Enter');
  await expect(page.getByText('teapot', { exact: true })).toBeVisible();
  await expect(page.getByRole('listbox')).toBeHidden();
  await box.fill('la');
  await box.press('ArrowDown');
  await expect(page.getByRole('option', { name: 'lamp', exact: true })).toBeVisible();
  await box.press('Enter');
  await expect(box).toHaveValue('lamp');
});

test('Dialog: focus goes in, stays in, and comes back', async ({ page }) => {
  await open(page, 'dialog');
  const opener = page.getByRole('button', { name: 'Rename' });
  await opener.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Rename category' });
  await expect(dialog.getByRole('textbox', { name: 'Name' })).toBeFocused();
  for (let step = 0; step < 5; step += 1) {
    await page.keyboard.press('Tab');
    expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  }
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(opener).toBeFocused();
});

test('ConfirmDialog: stays busy until it is done', async ({ page }) => {
  await open(page, 'dialog');
  await page.getByRole('button', { name: 'Delete' }).click();
  const dialog = page.getByRole('alertdialog');
  await dialog.getByRole('button', { name: 'Delete account' }).click();
  await expect(dialog).toBeVisible();
  await expect(dialog).toBeHidden();
});

test('Menu: arrows walk, a submenu opens, Escape gives the focus back', async ({ page }) => {
  await open(page, 'menu');
  const opener = page.getByRole('button', { name: 'More' });
  await opener.focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('menuitem', { name: 'Edit' })).toBeFocused();
  await page.keyboard.press('s');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('menuitem', { name: 'Copy link' })).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(opener).toBeFocused();
});

test('undoToast: the action runs and the message goes', async ({ page }) => {
  await open(page, 'toast');
  await page.getByRole('button', { name: 'Show messages' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Product archived')).toBeHidden();
  await expect(page.getByText('It is back')).toBeVisible();
});

test('hotkeys: ? shows all keys, not while typing', async ({ page }) => {
  await open(page, 'keys');
  await page.keyboard.press('Shift+?');
  const dialog = page.getByRole('dialog', { name: 'Keys' });
  await expect(dialog.getByText('Orders')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

test('DataTable: sorts, selects and opens without a mouse', async ({ page }) => {
  await open(page, 'table');
  const grid = page.getByRole('grid', { name: 'Products' });
  await grid.getByRole('columnheader', { name: 'Price' }).click();
  await expect(grid.getByRole('columnheader', { name: 'Price' })).toHaveAttribute('aria-sort', 'ascending');
  await grid.getByRole('row').nth(1).getByRole('rowheader').click({ modifiers: [] });
  await page.keyboard.press('Control+a');
  await expect(page.getByText('8 selected')).toBeVisible();
  await page.getByRole('button', { name: 'Clear selection' }).press('Enter');
  await expect(page.getByText('8 selected')).toBeHidden();
});

test('DataTable: of 1,000 rows only those in view are drawn, and the last can be reached', async ({
  page,
}) => {
  await open(page, 'table-many');
  const grid = page.getByRole('grid', { name: 'Products' });
  await expect(grid).toHaveAttribute('aria-rowcount', '1001');
  expect(await grid.getByRole('row').count()).toBeLessThan(60);
  await grid.getByRole('row').nth(1).getByRole('rowheader').click();
  await page.keyboard.press('Control+End');
  await expect(grid.getByText('Wool rug 999')).toBeVisible();
});

test('ReorderList: Enter on the handle, arrow, Enter moves a thing', async ({ page }) => {
  await open(page, 'drag-and-drop');
  const rows = page.getByRole('grid', { name: 'Order of pictures' }).getByRole('row');
  await expect(rows.first()).toContainText('Oak table');
  await page.getByRole('button', { name: 'Move Oak table' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(rows.first()).toContainText('Blue bowl');
});

test('ReorderList: a drag by mouse moves a thing', async ({ page }) => {
  await open(page, 'drag-and-drop');
  const rows = page.getByRole('grid', { name: 'Order of pictures' }).getByRole('row');
  await rows.first().dragTo(rows.nth(2), { targetPosition: { x: 200, y: 55 } });
  await expect(rows.first()).toContainText('Blue bowl');
  await expect(rows.nth(2)).toContainText('Oak table');
});

test('Tree: arrows open and close, a node can be moved by keys', async ({ page }) => {
  await open(page, 'tree');
  const tree = page.getByRole('treegrid', { name: 'Categories' });
  await tree.getByRole('row', { name: 'Home' }).click();
  await page.keyboard.press('ArrowLeft');
  await expect(tree.getByText('Rugs')).toBeHidden();
  await page.keyboard.press('ArrowRight');
  await expect(tree.getByText('Rugs')).toBeVisible();
  await page.getByRole('button', { name: 'Move Kitchen' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^kitchen (before|after|on) /)).toBeVisible();
});

test('DatePicker: typed digits and the calendar give one ISO date', async ({ page }) => {
  await open(page, 'date-picker');
  const field = page.getByRole('group', { name: 'Delivery' });
  await field.getByRole('spinbutton', { name: /day/i }).click();
  await page.keyboard.type('24');
  await expect(page.getByText('2026-11-24')).toBeVisible();
  await field.getByRole('button', { name: /open calendar/i }).click();
  await page.getByRole('button', { name: /26 November 2026/ }).click();
  await expect(page.getByText('2026-11-26')).toBeVisible();
});

test('MoneyField: what is typed becomes integer minor units', async ({ page }) => {
  await open(page, 'money-field');
  const field = page.getByRole('textbox', { name: 'Price', exact: true });
  await field.fill('19.99');
  await field.blur();
  await expect(page.getByText('1999', { exact: true })).toBeVisible();
  await expect(field).toHaveValue('€19.99');
});

test('OtpField: takes a pasted code without its spaces', async ({ page }) => {
  await open(page, 'otp-field');
  const field = page.getByRole('textbox', { name: 'Code' }).first();
  await field.fill('12 34 56');
  await expect(field).toHaveValue('123456');
});

test('FileDrop: tells what cannot be taken and takes the rest', async ({ page }) => {
  await open(page, 'file-drop');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose files' }).click();
  await (
    await chooser
  ).setFiles([
    { name: 'note.txt', mimeType: 'text/plain', buffer: Buffer.from('x') },
    { name: 'new.png', mimeType: 'image/png', buffer: Buffer.from('x') },
  ]);
  await expect(page.getByRole('alert')).toContainText('note.txt');
  await expect(page.getByRole('listitem').filter({ hasText: 'new.png' })).toBeVisible();
});

test('language and appearance change at once and are remembered', async ({ page }) => {
  await page.goto('/load-more');
  await page.getByRole('radio', { name: 'Deutsch' }).click();
  await expect(page.getByRole('button', { name: 'Mehr zeigen' }).first()).toBeVisible();
  await page.getByRole('radio', { name: 'Dunkel' }).click();
  await page.reload();
  await expect(page.getByRole('button', { name: 'Mehr zeigen' }).first()).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
});
