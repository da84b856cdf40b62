import { guard, type Statement } from '@highstreet/data';
import type { ReturnRecord } from './order-record.ts';

type Line = { lineId: string; quantity: number };

/** Writes a return, when its part has arrived and of every line there is as much to give back; the batch fails otherwise. */
export function insertReturn(
  orderId: string,
  { id, sellerId, reason, lines }: Pick<ReturnRecord, 'id' | 'sellerId' | 'reason' | 'lines'>,
  at: number,
): Statement[] {
  return [
    guard(`(SELECT status FROM fulfilments WHERE order_id = ? AND seller_id = ?) = 'delivered'`, [
      orderId,
      sellerId,
    ]),
    ...lines.flatMap((line) => [
      {
        sql: `UPDATE order_items SET returned = returned + ?
          WHERE order_id = ? AND line_id = ? AND seller_id = ? AND returned + ? <= quantity`,
        args: [line.quantity, orderId, line.lineId, sellerId, line.quantity],
      },
      guard('changes() = 1', []),
    ]),
    {
      sql: `INSERT INTO returns (id, order_id, seller_id, status, reason, lines, created_at) VALUES (?, ?, ?, 'requested', ?, ?, ?)`,
      args: [id, orderId, sellerId, reason, JSON.stringify(lines), at],
    },
  ];
}

/** Decides a return that is still open; the batch fails when it is not. A refused one lets its lines go. */
export function decideReturnRow(
  orderId: string,
  returned: { id: string; lines: Line[] },
  decision: { status: 'accepted' | 'refused'; answer: string | undefined; isRestocked: boolean },
  at: number,
): Statement[] {
  const released = decision.status === 'refused' ? returned.lines : [];
  return [
    {
      sql: `UPDATE returns SET status = ?, answer = ?, is_restocked = ?, decided_at = ?
        WHERE id = ? AND order_id = ? AND status = 'requested'`,
      args: [
        decision.status,
        decision.answer ?? null,
        decision.status === 'accepted' && decision.isRestocked ? 1 : 0,
        at,
        returned.id,
        orderId,
      ],
    },
    guard('changes() = 1', []),
    ...released.map(({ lineId, quantity }) => ({
      sql: 'UPDATE order_items SET returned = returned - ? WHERE order_id = ? AND line_id = ?',
      args: [quantity, orderId, lineId],
    })),
  ];
}

/** A change beside the status: order and parts get a new version, so that whoever looks reads them anew. */
export function touchOrder(orderId: string, sellerIds: string[], at: number): Statement[] {
  return [
    {
      sql: `UPDATE fulfilments SET version = version + 1, updated_at = ?
        WHERE order_id = ? AND seller_id IN (SELECT value FROM json_each(?))`,
      args: [at, orderId, JSON.stringify(sellerIds)],
    },
    { sql: 'UPDATE orders SET version = version + 1, updated_at = ? WHERE id = ?', args: [at, orderId] },
  ];
}
