import { describe, expect, test } from 'bun:test';
import type { Payment } from '@highstreet/checkout/contract';
import { everything, planRefund, shareOf } from './plan-refund.ts';

const eur = (amount: number) => ({ amount, currency: 'EUR' });
const line = (lineId: string, quantity: number, amount: number, refundedQuantity = 0, refunded = 0) => ({
  lineId,
  variantId: lineId,
  title: lineId,
  quantity,
  amount: eur(amount),
  refundedQuantity,
  refunded: eur(refunded),
});
const payment: Payment = {
  id: 'pay_1',
  orderId: 'ord_1',
  provider: 'test',
  method: 'card',
  status: 'captured',
  amount: eur(1500),
  captured: eur(1500),
  giftCards: eur(0),
  refunded: eur(333),
  refundable: eur(1167),
  lines: [line('a', 3, 1000, 1, 333), line('b', 1, 500)],
  refunds: [],
  createdAt: '2026-11-20T10:00:00Z',
};

describe('planRefund()', () => {
  test('gives everything back to the last cent', () => {
    const plan = planRefund(payment, everything(payment));
    expect(plan).toMatchObject({ total: 1167, fault: null });
    expect(plan.lines).toEqual([
      { lineId: 'a', quantity: 2, amount: 667 },
      { lineId: 'b', quantity: 1, amount: 500 },
    ]);
  });

  test('takes an amount without pieces, and no more than is left of the line', () => {
    expect(planRefund(payment, { b: { quantity: 0, amount: 200 } })).toMatchObject({
      total: 200,
      fault: null,
    });
    expect(planRefund(payment, { b: { quantity: 0, amount: 501 } }).fault).toBe('tooMuch');
    expect(planRefund(payment, {}).fault).toBe('nothing');
  });
});

test('shareOf() never adds up to more than was paid', () => {
  const [first] = payment.lines;
  if (!first) throw new Error('a line is needed');
  expect(shareOf(first, 1)).toBe(333);
  expect(shareOf(first, 2)).toBe(667);
  expect(shareOf(first, 0)).toBe(0);
});
