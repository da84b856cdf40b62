import { violatedConstraint, writeBatch, type Database, type Statement } from '@highstreet/data';
import type { Row } from '@libsql/client';
import { readNumber, readText, readWord } from '../db/read-row.ts';
import type { AuthorizeRequest, CaptureOutcome, RefundOutcome } from './payment-provider.ts';

const STATUSES = ['needs_action', 'authorized', 'captured', 'cancelled', 'declined'] as const;

export type Charge = {
  reference: string;
  token: string;
  currency: string;
  amount: number;
  status: (typeof STATUSES)[number];
  captured: number;
};

/** Opens a charge once per idempotency key; a second call is counted and changes nothing. */
export function insertCharge(request: AuthorizeRequest, reference: string, at: number): Statement {
  const { key, orderId, token, currency, amount } = request;
  const status = token === 'test_second_step' ? 'needs_action' : 'authorized';
  return {
    sql: `INSERT INTO provider_charges (reference, idempotency_key, order_id, token, currency, amount, status, created_at)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (idempotency_key) DO UPDATE SET calls = calls + 1 RETURNING *`,
    args: [reference, key, orderId, token, currency, amount, status, at],
  };
}

export async function openCharge(db: Database, insert: Statement): Promise<Charge> {
  const [result] = await writeBatch(db, [insert]);
  return toCharge(result?.rows[0]);
}

export async function findCharge(db: Database, reference: string): Promise<Charge> {
  const sql = 'SELECT * FROM provider_charges WHERE reference = ?';
  const { rows } = await db.$client.execute({ sql, args: [reference] });
  return toCharge(rows[0]);
}

/** Captures what is authorized; once is enough. */
export async function takeCharge(db: Database, reference: string, amount: number): Promise<CaptureOutcome> {
  const sql = `UPDATE provider_charges SET status = 'captured', captured = ?
    WHERE reference = ? AND status = 'authorized' AND amount >= ? AND token <> 'test_capture_fails'`;
  const [, read] = await writeBatch(db, [
    { sql, args: [amount, reference, amount] },
    { sql: 'SELECT * FROM provider_charges WHERE reference = ?', args: [reference] },
  ]);
  const charge = toCharge(read?.rows[0]);
  if (charge.status === 'captured') return { isCaptured: true, amount: charge.captured };
  return { isCaptured: false, reason: `the charge is ${charge.status}` };
}

/** Nothing is held or taken afterwards. A charge that is not there yet is cancelled before it comes. */
export async function cancelCharge(
  db: Database,
  {
    reference,
    key,
    orderId,
    token,
    currency,
    amount,
    at,
  }: AuthorizeRequest & { reference: string; at: number },
): Promise<void> {
  await writeBatch(db, [
    {
      sql: `INSERT INTO provider_charges (reference, idempotency_key, order_id, token, currency, amount, status, created_at)
            VALUES (?, ?, ?, ?, ?, ?, 'cancelled', ?)
            ON CONFLICT DO UPDATE SET refunded = captured, status = 'cancelled' WHERE status <> 'declined'`,
      args: [reference, key, orderId, token, currency, amount, at],
    },
  ]);
}

/** Gives back a part of what was captured; once per key. */
export async function returnCharge(
  db: Database,
  { reference, amount, key, at }: { reference: string; amount: number; key: string; at: number },
): Promise<RefundOutcome> {
  try {
    await writeBatch(db, [
      {
        sql: `INSERT INTO provider_refunds (idempotency_key, reference, amount, created_at) VALUES (?, ?, ?, ?)
              ON CONFLICT DO NOTHING`,
        args: [key, reference, amount, at],
      },
      {
        sql: `UPDATE provider_charges SET refunded = refunded + ? WHERE reference = ? AND changes() > 0`,
        args: [amount, reference],
      },
    ]);
    return { isRefunded: true, reference: key };
  } catch (error) {
    if (violatedConstraint(error) === undefined) throw error;
    return { isRefunded: false, reason: 'more than was captured' };
  }
}

function toCharge(row: Row | undefined): Charge {
  if (!row) throw new Error('there is no such charge');
  return {
    reference: readText(row, 'reference'),
    token: readText(row, 'token'),
    currency: readText(row, 'currency'),
    amount: readNumber(row, 'amount'),
    status: readWord(row, 'status', STATUSES),
    captured: readNumber(row, 'captured'),
  };
}
