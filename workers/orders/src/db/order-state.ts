import type { Statement } from '@highstreet/data';
import type { ResultSet } from '@libsql/client';
import type { OrderStatus } from '../contract/api.ts';
import type { FulfilmentStatus, RefundStatus } from '../contract/schemas.ts';
import { readNumber, readOptionalText, readText } from './read-row.ts';

/** What those who look at an order are told of a change. */
export type OrderState = {
  id: string;
  number: string;
  customerId: string | undefined;
  status: OrderStatus;
  refundStatus: RefundStatus;
  version: number;
  updatedAt: number;
  parts: { sellerId: string; status: FulfilmentStatus; version: number }[];
};

/** Reads the state of an order; the last statement of every batch that changes one. */
export function selectState(orderId: string): Statement {
  return {
    sql: `SELECT o.id, o.number, o.customer_id, o.status, o.refund_status, o.version, o.updated_at,
        (SELECT json_group_array(json_object('sellerId', f.seller_id, 'status', f.status, 'version', f.version))
          FROM fulfilments f WHERE f.order_id = o.id) AS parts
      FROM orders o WHERE o.id = ?`,
    args: [orderId],
  };
}

export function toState(result: ResultSet | undefined): OrderState | undefined {
  const row = result?.rows[0];
  if (!row) return undefined;
  return {
    id: readText(row, 'id'),
    number: readText(row, 'number'),
    customerId: readOptionalText(row, 'customer_id'),
    status: readStatus(readText(row, 'status')),
    refundStatus: readRefundStatus(readText(row, 'refund_status')),
    version: readNumber(row, 'version'),
    updatedAt: readNumber(row, 'updated_at'),
    parts: JSON.parse(readText(row, 'parts')),
  };
}

const STATUSES: readonly OrderStatus[] = [
  'pending',
  'confirmed',
  'processing',
  'shipped',
  'delivered',
  'cancelled',
];
const REFUND_STATUSES: readonly RefundStatus[] = ['none', 'partially_refunded', 'refunded'];

/** A status column; the table's constraint admits no other value. */
export function readStatus(text: string): OrderStatus {
  const status = STATUSES.find((each) => each === text);
  if (!status) throw new TypeError(`${text} is not a status of an order`);
  return status;
}

export function readRefundStatus(text: string): RefundStatus {
  const status = REFUND_STATUSES.find((each) => each === text);
  if (!status) throw new TypeError(`${text} is not a refund status`);
  return status;
}
