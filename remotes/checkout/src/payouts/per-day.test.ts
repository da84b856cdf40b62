import { expect, test } from 'bun:test';
import type { LedgerLine } from '@highstreet/checkout/contract';
import { sumPerDay } from './per-day.ts';

const line = (createdAt: string, gross: number, net: number): LedgerLine => ({
  id: createdAt + gross,
  kind: gross < 0 ? 'refund' : 'sale',
  orderId: 'ord_1',
  lineId: 'lin_1',
  title: 'Mug',
  quantity: 1,
  currency: 'EUR',
  gross,
  commission: 0,
  fee: 0,
  net,
  payoutId: null,
  createdAt,
});

test('sumPerDay() adds up sales and refunds of a day, and leaves out what is older', () => {
  const now = new Date(2026, 10, 20, 12).getTime();
  const at = (day: number) => new Date(2026, 10, day, 9).toISOString();
  const days = sumPerDay(
    [line(at(20), 1000, 900), line(at(20), -400, -360), line(at(18), 500, 450), line(at(2), 1, 1)],
    3,
    now,
  );
  expect(days.x).toHaveLength(3);
  expect(days.gross).toEqual([500, 0, 600]);
  expect(days.net).toEqual([450, 0, 540]);
});
