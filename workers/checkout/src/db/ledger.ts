import type { Statement } from '@highstreet/data';

export type LedgerEntry = {
  id: string;
  sellerId: string;
  lineId: string;
  title: string;
  quantity: number;
  gross: number;
  commission: number;
  fee: number;
  net: number;
};

/** Entries of one sale or refund; those that are written already stay as they are. */
export function insertLedger(
  of: { kind: 'sale' | 'refund'; orderId: string; refundId: string; currency: string; at: number },
  entries: readonly LedgerEntry[],
): Statement {
  return {
    sql: `INSERT INTO ledger_lines (id, seller_id, kind, order_id, line_id, refund_id, title, quantity, currency, gross, commission, fee, net, created_at)
          SELECT value ->> 'id', value ->> 'sellerId', ?1, ?2, value ->> 'lineId', ?3, value ->> 'title', value ->> 'quantity', ?4,
            value ->> 'gross', value ->> 'commission', value ->> 'fee', value ->> 'net', ?5 FROM json_each(?6) WHERE true
          ON CONFLICT (order_id, line_id, kind, refund_id) DO NOTHING`,
    args: [of.kind, of.orderId, of.refundId, of.currency, of.at, JSON.stringify(entries)],
  };
}
