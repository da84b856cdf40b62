import { expect, test } from './fixtures/orders.ts';

test('a seller moves an order over the board by keyboard, and takes it back', async ({
  page,
  person,
  openAs,
  makeOrder,
  programFor,
}) => {
  const order = await makeOrder(person);
  const mara = await programFor('mara');
  const status = async () => {
    const answer = await mara.send('GET', `/api/orders/${order.id}?as=seller`);
    return JSON.parse(await answer.text()).status;
  };
  await openAs(page, 'mara', `/sell/orders?q=${order.number}`);
  const column = (name: string) => page.getByRole('region', { name });
  const card = (name: string) => column(name).getByRole('row', { name: order.number });
  await expect(card('New')).toBeVisible();
  const drag = async () => {
    await column('New')
      .getByRole('button', { name: `Move ${order.number}` })
      .focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
  };

  await drag();
  await expect(card('In preparation')).toBeVisible();
  await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).click();
  await expect(card('New')).toBeVisible();
  expect(await status()).toBe('confirmed');

  await drag();
  await expect(card('In preparation')).toBeVisible();
  await expect.poll(status).toBe('processing');
  await card('In preparation').getByRole('button', { name: 'Mark as sent' }).click();
  await expect(card('On the way')).toBeVisible();
  await expect.poll(status).toBe('shipped');
});

test('the board shows what changes elsewhere, and the dashboard counts it', async ({
  page,
  person,
  openAs,
  makeOrder,
  programFor,
}) => {
  const order = await makeOrder(person);
  const mara = await programFor('mara');
  await openAs(page, 'mara', `/sell/orders?q=${order.number}`);
  const column = (name: string) => page.getByRole('region', { name });
  await expect(column('New').getByRole('row', { name: order.number })).toBeVisible();
  const move = (status: string) => mara.send('PATCH', `/api/orders/${order.id}`, { status });
  await expect(await move('processing')).toBeOK();
  await expect(column('In preparation').getByRole('row', { name: order.number })).toBeVisible();
  const skipping = await move('delivered');
  expect(skipping.status()).toBe(409);
  expect(JSON.parse(await skipping.text())).toMatchObject({ allowed: ['shipped', 'cancelled'] });

  await page.goto('/sell/dashboard?days=7');
  await expect(page.getByText('Revenue per day')).toBeVisible();
  await page.getByRole('button', { name: 'Show as table' }).first().click();
  await expect(page.getByRole('table').first()).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'CSV' }).click();
  expect((await download).suggestedFilename()).toBe('orders.csv');
});
