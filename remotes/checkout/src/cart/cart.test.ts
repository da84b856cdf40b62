import { describe, expect, test } from 'bun:test';
import type { Cart, CartLine } from '@highstreet/checkout/contract';
import { withoutCode, withoutLine, withQuantity } from './foresee.ts';
import { groupBySeller } from './group-by-seller.ts';

const eur = (amount: number) => ({ amount, currency: 'EUR' });

const line = (id: string, sellerId: string, price: number, more: Partial<CartLine> = {}): CartLine => ({
  id,
  productId: `prd_${id}`,
  variantId: `var_${id}`,
  sellerId,
  sellerName: sellerId,
  slug: id,
  title: id,
  options: [],
  image: null,
  unitPrice: eur(price),
  quantity: 1,
  total: eur(price),
  discount: eur(0),
  state: 'ok',
  available: null,
  isLow: false,
  ...more,
});

const cart: Cart = {
  id: 'crt_1',
  version: 3,
  currency: 'EUR',
  count: 3,
  lines: [line('a', 'mara', 500), line('b', 'tom', 900, { available: 2 }), line('c', 'mara', 100)],
  coupons: [{ code: 'TEN', isApplied: true, amount: eur(150), isFreeShipping: false }],
  giftCards: [],
  totals: { lines: eur(1500), discount: eur(150), total: eur(1350) },
  changes: [{ lineId: 'b', title: 'b', kind: 'stock', available: 2 }],
  isReady: true,
  isStockKnown: true,
};

describe('withQuantity()', () => {
  test('counts pieces and money anew', () => {
    const next = withQuantity(cart, { lineId: 'a', quantity: 3 });
    expect(next.count).toBe(5);
    expect(next.totals).toEqual({ lines: eur(2500), discount: eur(150), total: eur(2350) });
    expect(next.isReady).toBe(true);
  });

  test('tells when more is wanted than there is', () => {
    const next = withQuantity(cart, { lineId: 'b', quantity: 3 });
    expect(next.lines[1]?.state).toBe('too-few');
    expect(next.isReady).toBe(false);
    expect(withQuantity(next, { lineId: 'b', quantity: 2 }).isReady).toBe(true);
  });
});

test('withoutLine() takes the line and what was told about it, and never owes money', () => {
  const next = ['b', 'a'].reduce((known, lineId) => withoutLine(known, { lineId }), cart);
  expect(next.lines.map(({ id }) => id)).toEqual(['c']);
  expect(next.changes).toEqual([]);
  expect(next.totals.total.amount).toBe(0);
});

test('withoutCode() takes one code only', () => {
  expect(withoutCode(cart, { kind: 'giftCard', code: 'TEN' }).coupons).toHaveLength(1);
  expect(withoutCode(cart, { kind: 'coupon', code: 'TEN' }).coupons).toEqual([]);
});

test('groupBySeller() keeps the order of sellers and lines', () => {
  const groups = groupBySeller(cart.lines).map(({ sellerId, lines }) => [
    sellerId,
    lines.map(({ id }) => id),
  ]);
  expect(groups).toEqual([
    ['mara', ['a', 'c']],
    ['tom', ['b']],
  ]);
});
