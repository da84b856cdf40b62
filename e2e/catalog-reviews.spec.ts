import { expect, test } from './fixtures/catalog.ts';

test('a customer writes, changes and removes a review, and the average follows', async ({
  page,
  request,
  person,
  openAs,
  programFor,
  makeProduct,
  letArrive,
}) => {
  const { id, slug } = await makeProduct();
  const ben = await programFor('ben');
  await letArrive('ben', id);
  const given = { rating: 4, title: 'Does what it should', body: '' };
  await expect(await ben.send('POST', `/api/products/${id}/reviews`, given)).toBeOK();
  await openAs(page, person, `/p/${slug}`);
  await expect(page.getByText('You can review this once it has been delivered')).toBeVisible();
  await letArrive(person, id);
  await page.reload();
  const reviews = page.getByRole('region', { name: 'Reviews' });
  await expect(reviews.getByRole('img', { name: '4.0 of 5' })).toHaveCount(2);

  await reviews.getByRole('button', { name: 'Write a review' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Post review' }).click();
  await expect(dialog.getByText('Choose one to five stars')).toBeVisible();
  await expect(dialog.getByText('Say it in one line')).toBeVisible();
  await dialog.getByRole('radio', { name: '1 star' }).focus();
  await page.keyboard.press('Space');
  for (let star = 1; star < 5; star += 1) await page.keyboard.press('ArrowRight');
  await dialog.getByLabel('In one line').fill('Better than hoped');
  await dialog.getByLabel('Your review').fill('Keeps tea warm <b>for hours</b>.');
  await dialog.getByRole('button', { name: 'Post review' }).click();
  await expect(page.getByRole('region', { name: 'Messages' })).toContainText('Thank you for your review');
  await expect(dialog).toBeHidden();
  await expect(reviews.getByText('Keeps tea warm <b>for hours</b>.')).toBeVisible();
  await expect(reviews.getByText('1 review with 5 stars')).toBeAttached();
  await expect(reviews.getByRole('img', { name: '4.5 of 5' })).toBeVisible();

  await reviews.getByRole('button', { name: 'Edit' }).click();
  await expect(dialog.getByRole('radio', { name: '5 stars' })).toBeChecked();
  await dialog.getByRole('radio', { name: '2 stars' }).check({ force: true });
  await dialog.getByRole('button', { name: 'Save changes' }).click();
  await expect(reviews.getByRole('img', { name: '3.0 of 5' })).toBeVisible();
  await expect(reviews.getByText('· edited')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('link', { name: /3\.0 of 5/ })).toBeVisible();

  await reviews.getByRole('button', { name: 'Remove' }).click();
  await expect(reviews.getByText('Better than hoped')).toBeHidden();
  await expect(reviews.getByRole('img', { name: '4.0 of 5' })).toHaveCount(2);
  await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).click();
  await expect(reviews.getByText('Better than hoped')).toBeVisible();
  await expect(reviews.getByRole('img', { name: '3.0 of 5' })).toBeVisible();
  await expect
    .poll(async () => JSON.parse(await (await request.get(`/api/products/${id}`)).text()).rating)
    .toEqual({ average: 3, count: 2 });
});

test('a review is reported, and the seller cannot review what is their own', async ({
  page,
  person,
  openAs,
  programFor,
  makeProduct,
  letArrive,
}) => {
  const { id, slug } = await makeProduct();
  const ben = await programFor('ben');
  await letArrive('ben', id);
  await ben.send('POST', `/api/products/${id}/reviews`, {
    rating: 1,
    title: 'Buy at my shop instead',
    body: '',
  });
  await openAs(page, person, `/p/${slug}`);
  const review = page.getByRole('article').filter({ hasText: 'Buy at my shop instead' });
  await review.getByRole('button', { name: /^More about the review by/ }).click();
  await page.getByRole('menuitem', { name: 'Report review' }).click();
  const dialog = page.getByRole('dialog', { name: 'Report this review' });
  await dialog.getByText('It is advertising').click();
  await dialog.getByRole('button', { name: 'Send report' }).click();
  await expect(page.getByRole('region', { name: 'Messages' })).toContainText('Report sent');

  await openAs(page, 'mara', `/p/${slug}`);
  await expect(review).toBeVisible();
  await expect(page.getByRole('button', { name: 'Write a review' })).toBeHidden();
});
