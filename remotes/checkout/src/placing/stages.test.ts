import { expect, test } from 'bun:test';
import type { Placement } from '@highstreet/checkout/contract';
import { stagesDone } from './stages.ts';

const at = '2026-11-20T10:00:00Z';
const placement = (state: Placement['state'], names: string[], outcome = 'done'): Placement => ({
  orderId: 'ord_1',
  number: null,
  state,
  total: { amount: 100, currency: 'EUR' },
  toPay: { amount: 100, currency: 'EUR' },
  email: 'ada@example.org',
  accessKey: 'key',
  steps: names.map((name) => ({ name, outcome, at })),
  follow: '/api/checkout/ord_1',
  createdAt: at,
  updatedAt: at,
});

test('stagesDone() follows the steps of the saga', () => {
  expect(stagesDone(undefined)).toBe(0);
  expect(stagesDone(placement('placing', ['create-order']))).toBe(1);
  expect(stagesDone(placement('placing', ['create-order', 'reserve-stock', 'redeem-coupons']))).toBe(2);
  expect(stagesDone(placement('placing', ['create-order', 'authorize-payment', 'commit-stock']))).toBe(3);
  expect(stagesDone(placement('placed', []))).toBe(4);
});

test('stagesDone() counts no step that was not done', () => {
  expect(stagesDone(placement('placing', ['create-order'], 'unanswered'))).toBe(0);
  expect(stagesDone(placement('needs_action', ['authorize-payment'], 'waits'))).toBe(2);
});
