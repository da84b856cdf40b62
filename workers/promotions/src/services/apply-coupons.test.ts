import { describe, expect, test } from 'bun:test';
import fc from 'fast-check';
import type { Discount, DiscountCart } from '../contract/index.ts';
import { apportion } from './apportion.ts';
import { amountOf, applyCoupons, type CouponInHand } from './apply-coupons.ts';

/** Prices as they are in currencies with 0, 2 and 3 decimals, up to the largest that the catalog takes. */
const prices = {
  JPY: fc.oneof(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 2_000_000 })),
  EUR: fc.oneof(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 100_000_000_000 })),
  KWD: fc.oneof(fc.integer({ min: 0, max: 999 }), fc.integer({ min: 0, max: 100_000_000_000 })),
};
const sellers = fc.constantFrom('usr_mara', 'usr_tom');
const categories = fc.subarray(['cat_a', 'cat_b', 'cat_c']);
const products = ['prd_1', 'prd_2', 'prd_3', 'prd_4'];

const carts: fc.Arbitrary<DiscountCart> = fc
  .constantFrom('JPY' as const, 'EUR' as const, 'KWD' as const)
  .chain((currency) => {
    const line = fc.record({
      productId: fc.constantFrom(...products),
      sellerId: sellers,
      categoryIds: categories,
      unitPrice: prices[currency],
      quantity: fc.integer({ min: 1, max: 999 }),
    });
    return fc.record({
      currency: fc.constant(currency),
      lines: fc
        .array(line, { minLength: 1, maxLength: 12 })
        .map((lines) => lines.map((each, at) => ({ ...each, lineId: `line_${at}` }))),
      shipping: prices[currency],
    });
  });

const couponsInHand: fc.Arbitrary<CouponInHand[]> = fc
  .array(
    fc
      .record({
        sellerId: fc.option(sellers),
        type: fc.constantFrom('percentage' as const, 'fixed' as const, 'free_shipping' as const),
        value: fc.integer({ min: 1, max: 10_000 }),
        applicableCategories: categories,
        applicableProducts: fc.subarray(products),
      })
      .map((coupon) => ({ ...coupon, value: coupon.type === 'free_shipping' ? 0 : coupon.value })),
    { minLength: 1, maxLength: 4 },
  )
  .map((coupons) =>
    coupons.map((coupon, at) => ({ code: `C${at}`, coupon: { ...coupon, id: `cpn_${at}` } })),
  );

function taken(discounts: readonly Discount[]): Map<string, number> {
  const all = new Map<string, number>();
  for (const { lines } of discounts)
    for (const { lineId, amount } of lines) all.set(lineId, (all.get(lineId) ?? 0) + amount);
  return all;
}

describe('applyCoupons()', () => {
  test('adds up exactly and never goes below zero, in currencies with 0, 2 and 3 decimals', () => {
    fc.assert(
      fc.property(carts, couponsInHand, (cart, coupons) => {
        const discounts = applyCoupons(coupons, cart);
        for (const { lines, shipping, total } of discounts) {
          const amounts = [...lines.map(({ amount }) => amount), shipping, total];
          expect(amounts.every((amount) => Number.isSafeInteger(amount) && amount >= 0)).toBe(true);
          expect(lines.reduce((all, { amount }) => all + amount, shipping)).toBe(total);
        }
        const off = taken(discounts);
        for (const line of cart.lines) expect(off.get(line.lineId) ?? 0).toBeLessThanOrEqual(amountOf(line));
        expect(discounts.reduce((all, { shipping }) => all + shipping, 0)).toBeLessThanOrEqual(cart.shipping);
      }),
      { numRuns: 2_000 },
    );
  });

  test('does not depend on the order of lines or codes', () => {
    const shuffled = fc
      .tuple(carts, couponsInHand)
      .chain(([cart, coupons]) =>
        fc.tuple(
          fc.constant({ cart, coupons }),
          fc.shuffledSubarray(cart.lines, { minLength: cart.lines.length }),
          fc.shuffledSubarray(coupons, { minLength: coupons.length }),
        ),
      );
    const sorted = (discounts: Discount[]) =>
      discounts.map((each) => ({
        ...each,
        lines: each.lines.toSorted((a, b) => (a.lineId < b.lineId ? -1 : 1)),
      }));
    fc.assert(
      fc.property(shuffled, ([{ cart, coupons }, lines, codes]) => {
        expect(sorted(applyCoupons(codes, { ...cart, lines }))).toEqual(sorted(applyCoupons(coupons, cart)));
      }),
      { numRuns: 1_000 },
    );
  });

  test("takes a seller's coupon off that seller's lines only, and only off what it is good for", () => {
    fc.assert(
      fc.property(carts, couponsInHand, (cart, coupons) => {
        for (const { couponId, lines } of applyCoupons(coupons, cart)) {
          const terms = coupons.find(({ coupon }) => coupon.id === couponId)?.coupon;
          const names = [...(terms?.applicableCategories ?? []), ...(terms?.applicableProducts ?? [])];
          for (const { lineId } of lines) {
            const line = cart.lines.find((each) => each.lineId === lineId);
            if (terms?.sellerId) expect(line?.sellerId).toBe(terms.sellerId);
            const own = [line?.productId ?? '', ...(line?.categoryIds ?? [])];
            expect(names.length === 0 || own.some((name) => names.includes(name))).toBe(true);
          }
        }
      }),
    );
  });

  test('takes off a percentage of the whole, half up, whatever the lines are', () => {
    fc.assert(
      fc.property(carts, fc.integer({ min: 1, max: 10_000 }), (cart, value) => {
        const coupon = { ...plain, type: 'percentage' as const, value };
        const sum = cart.lines.reduce((all, line) => all + BigInt(amountOf(line)), 0n);
        const [discount] = applyCoupons([{ code: 'P', coupon }], cart);
        expect(BigInt(discount?.total ?? -1)).toBe((sum * BigInt(value) * 2n + 10_000n) / 20_000n);
        for (const { lineId, amount } of discount?.lines ?? []) {
          const line = cart.lines.find((each) => each.lineId === lineId);
          const exact = BigInt(line ? amountOf(line) : 0) * BigInt(value);
          const off = BigInt(amount) * 10_000n - exact;
          expect(off > -15_000n && off < 15_000n).toBe(true);
        }
      }),
    );
  });

  test('splits 10.00 over three equal lines to the cent', () => {
    const lines = ['a', 'b', 'c'].map((lineId) => makeLine(lineId, 1_000));
    const coupon = { ...plain, type: 'fixed' as const, value: 1_000 };
    const [discount] = applyCoupons([{ code: 'TEN', coupon }], { currency: 'EUR', lines, shipping: 0 });
    expect(discount?.lines.map(({ amount }) => amount)).toEqual([334, 333, 333]);
  });

  test("pays a seller's part of the shipping, and all of it where the cart is the seller's alone", () => {
    const own = { ...makeLine('a', 1_000), sellerId: 'usr_mara' };
    const other = { ...makeLine('b', 3_000), sellerId: 'usr_tom' };
    const coupon = { ...plain, sellerId: 'usr_mara', type: 'free_shipping' as const };
    const off = (lines: (typeof own)[]) =>
      applyCoupons([{ code: 'SHIP', coupon }], { currency: 'EUR', lines, shipping: 490 })[0]?.shipping;
    expect([off([own]), off([own, other])]).toEqual([490, 122]);
  });
});

describe('apportion()', () => {
  test('gives each share its exact part, a unit more at most', () => {
    const amounts = fc.array(fc.nat({ max: 1_000_000 }), { minLength: 1, maxLength: 50 });
    fc.assert(
      fc.property(amounts, fc.double({ min: 0, max: 1, noNaN: true }), (list, part) => {
        const sum = list.reduce((all, amount) => all + amount, 0);
        const total = Math.floor(sum * part);
        const parts = apportion(
          BigInt(total),
          list.map((amount, at) => ({ id: `${at}`, amount })),
        );
        expect([...parts.values()].reduce((all, amount) => all + amount, 0)).toBe(total);
        list.forEach((amount, at) => {
          const exact = sum === 0 ? 0 : (total * amount) / sum;
          expect(Math.abs((parts.get(`${at}`) ?? 0) - exact)).toBeLessThan(1);
        });
      }),
    );
  });

  test('refuses to split more than there is', () => {
    expect(() => apportion(2n, [{ id: 'a', amount: 1 }])).toThrow(RangeError);
  });
});

const plain = {
  id: 'cpn_1',
  sellerId: null,
  type: 'percentage' as const,
  value: 0,
  applicableCategories: [],
  applicableProducts: [],
};

function makeLine(lineId: string, unitPrice: number) {
  return { lineId, productId: 'prd_1', sellerId: 'usr_mara', categoryIds: ['cat_a'], unitPrice, quantity: 1 };
}
