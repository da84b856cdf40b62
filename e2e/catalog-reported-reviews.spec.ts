import type { Page } from '@playwright/test';
import { expectAccessible } from './fixtures/axe.ts';
import { expect, makeKey, test } from './fixtures/catalog.ts';

const messages = (page: Page) => page.getByRole('region', { name: 'Messages' });

test('an admin keeps one reported review, with undo, and removes another', async ({
  page,
  request,
  person,
  openAs,
  programFor,
  makeProduct,
  letArrive,
}) => {
  test.slow();
  const key = makeKey();
  const { id } = await makeProduct({ title: `Reported mug ${key}` });
  const ben = await programFor('ben');
  const ada = await programFor('ada');
  const post = async (author: typeof ben, title: string): Promise<string> => {
    const body = { rating: 1, title, body: 'Ask me where to get it for less.' };
    const answer = await author.send('POST', `/api/products/${id}/reviews`, body);
    await expect(answer).toBeOK();
    return JSON.parse(await answer.text()).id;
  };
  await letArrive('ben', id);
  await letArrive('ada', id);
  const unfair = await post(ben, `Buy at mine ${key}`);
  const fair = await post(ada, `Too small ${key}`);
  const report = async (who: typeof ben, reviewId: string, reason: string) =>
    expect(await who.send('POST', `/api/reviews/${reviewId}/report`, { reason })).toBeOK();
  await report(ada, unfair, `It is advertising ${key}`);
  await report(ben, fair, `It is not true ${key}`);

  await openAs(page, 'admin', '/admin/reviews');
  await expect(page.getByRole('heading', { level: 1, name: 'Reported reviews' })).toBeVisible();
  const waiting = page.getByRole('group', { name: 'Reported reviews' });
  const of = (title: string) =>
    waiting
      .getByRole('listitem')
      .filter({ has: page.getByRole('heading', { name: `${title} ${key}`, exact: true }) });
  const kept = of('Too small');
  const gone = of('Buy at mine');
  await expect(gone).toContainText(`It is advertising ${key}`);
  await expect(gone.getByRole('link', { name: `Reported mug ${key}` })).toBeVisible();
  await expectAccessible(page, '/admin/reviews');

  await kept.getByRole('button', { name: 'Keep review' }).press('Enter');
  await expect(kept).toBeHidden();
  await expect(waiting.locator(':focus')).toBeAttached();
  await expect(messages(page)).toContainText('Review kept');
  await messages(page).getByRole('button', { name: 'Undo' }).click();
  await expect(kept).toBeVisible();
  await kept.getByRole('button', { name: 'Keep review' }).click();
  await expect(kept).toBeHidden();

  await gone.getByRole('button', { name: 'Remove review' }).click();
  const question = page.getByRole('alertdialog', { name: 'Remove this review?' });
  await expect(question).toContainText(`Buy at mine ${key}`);
  await expectAccessible(page, 'removing a reported review', ['[role=alertdialog]']);
  await question.getByRole('button', { name: 'Cancel' }).click();
  await expect(gone).toBeVisible();
  await gone.getByRole('button', { name: 'Remove review' }).click();
  await question.getByRole('button', { name: 'Remove review' }).click();
  await expect(gone).toBeHidden();
  await expect(question).toBeHidden();
  await expect(page.getByRole('main').locator(':focus')).toBeAttached();

  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Reported reviews' })).toBeVisible();
  await expect(kept.or(gone)).toHaveCount(0);
  const left = JSON.parse(await (await request.get(`/api/products/${id}/reviews`)).text());
  expect(left.items.map((review: { id: string }) => review.id)).toEqual([fair]);

  await openAs(page, person, '/admin/reviews');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Reported reviews' })).toBeHidden();
});

test('what could not be read or done is said, and can be tried again', async ({
  page,
  openAs,
  programFor,
  makeProduct,
  letArrive,
}) => {
  const key = makeKey();
  const { id } = await makeProduct({ title: `Disputed mug ${key}` });
  const ben = await programFor('ben');
  const ada = await programFor('ada');
  await letArrive('ben', id);
  const review = { rating: 2, title: `Chipped ${key}`, body: '' };
  const posted = await ben.send('POST', `/api/products/${id}/reviews`, review);
  const { id: reviewId } = JSON.parse(await posted.text());
  await ada.send('POST', `/api/reviews/${reviewId}/report`, { reason: 'Not true' });

  const refuse = '**/api/reviews?*';
  await page.route(refuse, (route) => route.fulfill({ status: 400, json: { title: 'No', status: 400 } }));
  await openAs(page, 'admin', '/admin/reviews');
  await expect(page.getByRole('main').getByRole('alert')).toBeVisible();
  await page.unroute(refuse);
  await page.getByRole('main').getByRole('button', { name: 'Try again' }).click();
  const row = page.getByRole('listitem').filter({ hasText: `Chipped ${key}` });
  await expect(row.first()).toBeVisible();

  await page.route('**/api/reviews/*/kept', (route) => route.abort());
  await row.first().getByRole('button', { name: 'Keep review' }).click();
  await expect(messages(page)).toContainText('Nothing was changed');
  await expect(row.first()).toBeVisible();
});
