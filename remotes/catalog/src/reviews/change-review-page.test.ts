import { describe, expect, test } from 'bun:test';
import type { Review, ReviewPage } from '@highstreet/catalog/contract';
import { changeReviewPage } from './change-review-page.ts';

const review = (id: string, rating: number): Review => ({
  id,
  productId: 'prd_1',
  rating,
  title: 'Fine',
  body: '',
  author: { id: `usr_${id}`, name: id },
  verified: true,
  createdAt: '2026-11-20T10:00:00Z',
  updatedAt: '2026-11-20T10:00:00Z',
});
const page: ReviewPage = {
  items: [review('a', 5), review('b', 3)],
  summary: { average: 4, count: 2, stars: [0, 0, 1, 0, 1] },
  mayReview: true,
};

describe('changeReviewPage()', () => {
  test('puts a new review first and counts it', () => {
    const next = changeReviewPage(page, review('c', 1));
    expect(next.items.map(({ id }) => id)).toEqual(['c', 'a', 'b']);
    expect(next.summary).toEqual({ average: 3, count: 3, stars: [1, 0, 1, 0, 1] });
    expect([next.own?.id, next.mayReview]).toEqual(['c', false]);
  });

  test('replaces a changed review without counting it twice', () => {
    const next = changeReviewPage({ ...page, own: review('b', 3) }, review('b', 5));
    expect(next.items.map(({ id }) => id)).toEqual(['b', 'a']);
    expect(next.summary).toEqual({ average: 5, count: 2, stars: [0, 0, 0, 0, 2] });
  });

  test('takes a removed review out, down to none', () => {
    const one = changeReviewPage({ ...page, own: review('b', 3) }, undefined);
    expect(one.summary).toEqual({ average: 5, count: 1, stars: [0, 0, 0, 0, 1] });
    expect(changeReviewPage({ ...one, own: review('a', 5) }, undefined).summary).toMatchObject({
      average: 0,
      count: 0,
    });
  });
});
