import { expect, test } from 'bun:test';
import type { ReportedReview } from '@highstreet/catalog/contract';
import { withoutReported } from './without-reported.ts';

const reported = (id: string): ReportedReview => ({
  review: {
    id,
    productId: 'prd_1',
    rating: 1,
    title: 'Bad',
    body: '',
    author: { id: 'usr_1', name: 'Ada' },
    verified: true,
    createdAt: '2026-01-01T00:00:00.000Z',
    updatedAt: '2026-01-01T00:00:00.000Z',
  },
  product: { id: 'prd_1', slug: 'mug', title: 'Mug' },
  reports: [],
});

const shown = {
  pages: [
    { items: [reported('a'), reported('b')], total: 3, nextCursor: 'x' },
    { items: [reported('c')], total: 3 },
  ],
  pageParams: ['', 'x'],
};

test('withoutReported() takes one review out and counts one less on every page', () => {
  const left = withoutReported(shown, 'c');
  expect(left.pages.map(({ items, total }) => [items.map(({ review }) => review.id), total])).toEqual([
    [['a', 'b'], 2],
    [[], 2],
  ]);
  expect(left.pageParams).toEqual(['', 'x']);
});

test('withoutReported() leaves all as it is when the review is not there', () => {
  expect(withoutReported(shown, 'z')).toBe(shown);
});
