import { describe, expect, test } from 'bun:test';
import { emptyForm, toChange, toForm, toInput } from './coupon-form.ts';
import { exampleCart } from './example-cart.ts';

const coupon = {
  id: 'cpn_1',
  sellerId: null,
  code: 'TEN',
  isBulk: false,
  codeCount: 1,
  description: 'Spring',
  type: 'percentage' as const,
  value: 12.5,
  currency: null,
  minOrderAmount: null,
  maxUses: 100,
  maxUsesPerCustomer: null,
  currentUses: 3,
  startsAt: '2026-03-01T09:30:00.000Z',
  expiresAt: null,
  applicableCategories: ['cat_1'],
  applicableProducts: [],
  stackable: true,
  active: true,
  status: 'active' as const,
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
};

describe('the form of a coupon', () => {
  test('sends nothing when nothing was changed, not even a start that was set to the minute', () => {
    expect(toChange(toForm(coupon), toForm(coupon))).toEqual({});
  });

  test('sends percent with two decimals and the end of the last day', () => {
    const change = toChange(toForm(coupon), { ...toForm(coupon), percent: 0.0725, endsOn: '2026-03-31' });
    expect(Object.keys(change).toSorted()).toEqual(['expiresAt', 'value']);
    expect(change.value).toBe(7.25);
    expect(toForm({ ...coupon, expiresAt: change.expiresAt ?? null }).endsOn).toBe('2026-03-31');
  });

  test('names a currency only where there is an amount', () => {
    expect(toInput(emptyForm).currency).toBeNull();
    expect(toInput({ ...emptyForm, minOrderAmount: 2_000 }).currency).toBe('EUR');
    expect(toInput({ ...emptyForm, type: 'fixed', amount: 500 })).toMatchObject({
      value: 500,
      currency: 'EUR',
    });
  });
});

describe('exampleCart()', () => {
  const product = (id: string, amount: number) => ({
    id,
    slug: id,
    title: id,
    seller: { id: 'usr_mara', name: 'Mara' },
    status: 'active' as const,
    price: { amount, currency: 'EUR' },
    hasPriceRange: false,
    inStock: true,
    rating: { average: 0, count: 0 },
    createdAt: '2026-01-01T00:00:00.000Z',
  });

  test('holds two products that the coupon is good for and one that it is not', () => {
    const fitting = [product('a', 100), product('b', 200), product('c', 300)];
    const { cart, titles } = exampleCart(
      { fitting, others: [product('a', 100), product('d', 400)] },
      ['cat_1'],
      'EUR',
    );
    expect(cart.lines.map(({ lineId, categoryIds }) => [lineId, categoryIds])).toEqual([
      ['a', ['cat_1']],
      ['b', ['cat_1']],
      ['d', []],
    ]);
    expect(titles.get('d')).toBe('d');
  });

  test('leaves out what is sold in another currency', () => {
    expect(exampleCart({ fitting: [product('a', 100)], others: [] }, [], 'USD').cart.lines).toEqual([]);
  });
});
