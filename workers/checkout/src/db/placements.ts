import type { Database, Statement } from '@highstreet/data';
import type { OrderDraft } from '@highstreet/orders/contract';
import type { InValue, Row } from '@libsql/client';
import type { DiscountCart } from '@highstreet/promotions/contract';
import type { FailureReason, PaymentChoice, PlacementState } from '../contract/index.ts';
import {
  readJson,
  readNumber,
  readOptionalJson,
  readOptionalNumber,
  readOptionalText,
  readText,
  readWord,
} from './read-row.ts';

/** Everything that the saga does, fixed when the order was placed. Amounts in minor units. */
export type Draft = {
  order: OrderDraft;
  discountCart: DiscountCart;
  giftCards: { code: string; amount: number }[];
  payment: PaymentChoice | null;
  paymentId: string;
  cartLines: { id: string; quantity: number }[];
  /** What each line costs in the end, and shipping: what can be refunded, and what sellers earn. */
  paid: { lines: Record<string, number>; shipping: number };
};

export type Failure = {
  reason: FailureReason;
  detail: string;
  lines: { lineId: string; title: string; available: number }[];
};
export type WaitingFor = {
  reference: string;
  clientSecret?: string | undefined;
  url?: string | undefined;
  expiresAt: number;
};
export type Reply = { kind: 'confirm' | 'cancel' | 'expired'; code?: string | undefined };
export type StepNote = { name: string; outcome: string; at: number };
export type Phase = 'holding' | 'acting' | 'finishing' | 'undoing' | 'over';

export type PlacementRow = {
  orderId: string;
  cartId: string;
  cartVersion: number;
  customerId: string | undefined;
  requestKey: string;
  requestHash: string;
  state: PlacementState;
  phase: Phase;
  draft: Draft;
  number: string | undefined;
  email: string;
  accessKey: string;
  currency: string;
  total: number;
  toPay: number;
  action: WaitingFor | undefined;
  reply: Reply | undefined;
  failure: Failure | undefined;
  steps: StepNote[];
  driver: number;
  leaseUntil: number;
  recheckAt: number | undefined;
  createdAt: number;
  updatedAt: number;
};

const STATES = ['placing', 'needs_action', 'placed', 'failed', 'needs_attention'] as const;
const PHASES = ['holding', 'acting', 'finishing', 'undoing', 'over'] as const;

export function toPlacementRow(row: Row): PlacementRow {
  return {
    orderId: readText(row, 'order_id'),
    cartId: readText(row, 'cart_id'),
    cartVersion: readNumber(row, 'cart_version'),
    customerId: readOptionalText(row, 'customer_id'),
    requestKey: readText(row, 'request_key'),
    requestHash: readText(row, 'request_hash'),
    state: readWord(row, 'state', STATES),
    phase: readWord(row, 'phase', PHASES),
    draft: readJson(row, 'draft'),
    number: readOptionalText(row, 'number'),
    email: readText(row, 'email'),
    accessKey: readText(row, 'access_key'),
    currency: readText(row, 'currency'),
    total: readNumber(row, 'total'),
    toPay: readNumber(row, 'to_pay'),
    action: readOptionalJson(row, 'action'),
    reply: readOptionalJson(row, 'reply'),
    failure: readOptionalJson(row, 'failure'),
    steps: readJson(row, 'steps'),
    driver: readNumber(row, 'driver'),
    leaseUntil: readNumber(row, 'lease_until'),
    recheckAt: readOptionalNumber(row, 'recheck_at'),
    createdAt: readNumber(row, 'created_at'),
    updatedAt: readNumber(row, 'updated_at'),
  };
}

export async function findPlacement(db: Database, orderId: string): Promise<PlacementRow | undefined> {
  return findWhere(db, 'order_id = ?', [orderId]);
}

/** The living placement of a version of a cart, or the one that this key has made. */
export async function findSamePlacement(
  db: Database,
  key: { requestKey: string; cartId: string; cartVersion: number },
): Promise<PlacementRow | undefined> {
  return findWhere(
    db,
    `request_key = ?1 OR (cart_id = ?2 AND cart_version = ?3 AND state <> 'failed') ORDER BY request_key = ?1 DESC`,
    [key.requestKey, key.cartId, key.cartVersion],
  );
}

async function findWhere(db: Database, where: string, args: InValue[]): Promise<PlacementRow | undefined> {
  const { rows } = await db.$client.execute({ sql: `SELECT * FROM placements WHERE ${where} LIMIT 1`, args });
  return rows[0] && toPlacementRow(rows[0]);
}

/** A new placement. Unique constraints make it one per key and one per version of a cart. */
export function insertPlacement(row: PlacementRow): Statement {
  return {
    sql: `INSERT INTO placements (order_id, cart_id, cart_version, customer_id, request_key, request_hash, state, phase, draft,
            email, access_key, currency, total, to_pay, steps, driver, lease_until, created_at, updated_at)
          VALUES (?, ?, ?, ?, ?, ?, 'placing', 'holding', ?, ?, ?, ?, ?, ?, '[]', 1, ?, ?, ?)`,
    args: [
      row.orderId,
      row.cartId,
      row.cartVersion,
      row.customerId ?? null,
      row.requestKey,
      row.requestHash,
      JSON.stringify(row.draft),
      row.email,
      row.accessKey,
      row.currency,
      row.total,
      row.toPay,
      row.leaseUntil,
      row.createdAt,
      row.updatedAt,
    ],
  };
}

/** Changes of a placement by the driver that has it; for nobody else it changes nothing. Gives the row as it is then. */
export function changePlacement(
  by: { orderId: string; driver: number },
  set: Partial<
    Pick<PlacementRow, 'state' | 'phase' | 'number' | 'leaseUntil' | 'recheckAt' | 'updatedAt'>
  > & {
    action?: WaitingFor | null;
    reply?: Reply | null;
    failure?: Failure | null;
    steps?: StepNote[];
  },
  condition: string,
): Statement {
  const columns = Object.entries(set).filter(([, value]) => value !== undefined);
  const assignments = columns.map(
    ([name]) => `${name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)} = ?`,
  );
  return {
    sql: `UPDATE placements SET ${assignments.join(', ')} WHERE order_id = ? AND driver = ? AND ${condition} RETURNING *`,
    args: [...columns.map(([, value]) => toValue(value)), by.orderId, by.driver],
  };
}

function toValue(value: unknown): InValue {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value;
  return JSON.stringify(value);
}
