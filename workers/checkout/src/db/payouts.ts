import { writeBatch, type Database } from '@highstreet/data';
import type { Row } from '@libsql/client';
import type { Balance, LedgerLine, Payout } from '../contract/index.ts';
import { PLATFORM } from '../rules/earnings.ts';
import { readNumber, readOptionalText, readText, readWord } from './read-row.ts';

export type NewBatch = {
  batchId: string;
  currency: string;
  minimum: number;
  method: 'file' | 'stripe';
  at: number;
};

/**
 * Pays what is open to every seller: the payouts and the entries they are made of in one batch, so that an entry is in one payout only,
 * whatever runs beside it. Sums and entries agree because both are read at the same moment.
 */
export async function insertPayouts(db: Database, batch: NewBatch): Promise<Payout[]> {
  const { batchId, currency, minimum, method, at } = batch;
  const [, , made] = await writeBatch(db, [
    {
      sql: `INSERT INTO payouts (id, batch_id, seller_id, currency, amount, line_count, method, status, created_at)
            SELECT 'pyo_' || lower(hex(randomblob(13))), ?, seller_id, ?, sum(net), count(*), ?, ?, ? FROM ledger_lines
            WHERE payout_id IS NULL AND currency = ? AND seller_id <> '${PLATFORM}' GROUP BY seller_id HAVING sum(net) >= ?`,
      args: [batchId, currency, method, method === 'file' ? 'paid' : 'pending', at, currency, minimum],
    },
    {
      sql: `UPDATE ledger_lines SET payout_id = p.id FROM payouts p
            WHERE p.batch_id = ? AND p.seller_id = ledger_lines.seller_id AND ledger_lines.payout_id IS NULL AND ledger_lines.currency = ?`,
      args: [batchId, currency],
    },
    { sql: 'SELECT * FROM payouts WHERE batch_id = ? ORDER BY seller_id', args: [batchId] },
  ]);
  return (made?.rows ?? []).map(toPayout);
}

/** Balances by currency: of one seller, or of all. */
export async function readBalances(db: Database, sellerId: string | undefined): Promise<Balance[]> {
  const { rows } = await db.$client.execute({
    sql: `SELECT currency, sum(gross) AS gross, sum(commission) AS commission, sum(fee) AS fee, sum(net) AS net,
            sum(CASE WHEN payout_id IS NULL THEN net ELSE 0 END) AS open, sum(CASE WHEN payout_id IS NULL THEN 0 ELSE net END) AS paid
          FROM ledger_lines WHERE seller_id <> '${PLATFORM}' AND (?1 IS NULL OR seller_id = ?1) GROUP BY currency ORDER BY currency`,
    args: [sellerId ?? null],
  });
  return rows.map((row) => ({
    currency: readText(row, 'currency'),
    gross: readNumber(row, 'gross'),
    commission: readNumber(row, 'commission'),
    fee: readNumber(row, 'fee'),
    net: readNumber(row, 'net'),
    open: readNumber(row, 'open'),
    paid: readNumber(row, 'paid'),
  }));
}

type PageOf = { sellerId: string | undefined; before: string; limit: number };

export async function listPayoutRows(db: Database, { sellerId, before, limit }: PageOf): Promise<Payout[]> {
  const { rows } = await db.$client.execute({
    sql: `SELECT * FROM payouts WHERE (?1 IS NULL OR seller_id = ?1) AND created_at || ' ' || id < ?2
          ORDER BY created_at DESC, id DESC LIMIT ?3`,
    args: [sellerId ?? null, before, limit],
  });
  return rows.map(toPayout);
}

/** A seller's ledger, the newest first; an admin's is that of all sellers. */
export async function listLedgerRows(
  db: Database,
  { sellerId, before, limit }: PageOf,
): Promise<LedgerLine[]> {
  const [createdAt = '0', id = ''] = before.split(' ');
  const { rows } = await db.$client.execute({
    sql: `SELECT * FROM ledger_lines WHERE (?1 IS NULL OR seller_id = ?1) AND seller_id <> '${PLATFORM}'
            AND (created_at < ?2 OR (created_at = ?2 AND id < ?3)) ORDER BY created_at DESC, id DESC LIMIT ?4`,
    args: [sellerId ?? null, Number(createdAt), id, limit],
  });
  return rows.map(toLedgerLine);
}

/** The entries of a payout, or of all payouts of a batch. */
export async function listPaidRows(
  db: Database,
  id: string,
): Promise<{ payouts: Payout[]; lines: LedgerLine[] }> {
  const where = '(p.id = ?1 OR p.batch_id = ?1)';
  const [payouts, lines] = await Promise.all([
    db.$client.execute({ sql: `SELECT * FROM payouts p WHERE ${where} ORDER BY p.seller_id`, args: [id] }),
    db.$client.execute({
      sql: `SELECT l.* FROM ledger_lines l JOIN payouts p ON p.id = l.payout_id WHERE ${where} ORDER BY l.seller_id, l.created_at, l.id`,
      args: [id],
    }),
  ]);
  return { payouts: payouts.rows.map(toPayout), lines: lines.rows.map(toLedgerLine) };
}

function toPayout(row: Row): Payout {
  return {
    id: readText(row, 'id'),
    batchId: readText(row, 'batch_id'),
    sellerId: readText(row, 'seller_id'),
    amount: { amount: readNumber(row, 'amount'), currency: readText(row, 'currency') },
    lineCount: readNumber(row, 'line_count'),
    method: readWord(row, 'method', ['file', 'stripe']),
    status: readWord(row, 'status', ['pending', 'paid', 'failed']),
    createdAt: new Date(readNumber(row, 'created_at')).toISOString(),
  };
}

function toLedgerLine(row: Row): LedgerLine {
  return {
    id: readText(row, 'id'),
    kind: readWord(row, 'kind', ['sale', 'refund']),
    orderId: readText(row, 'order_id'),
    lineId: readText(row, 'line_id'),
    title: readText(row, 'title'),
    quantity: readNumber(row, 'quantity'),
    currency: readText(row, 'currency'),
    gross: readNumber(row, 'gross'),
    commission: readNumber(row, 'commission'),
    fee: readNumber(row, 'fee'),
    net: readNumber(row, 'net'),
    payoutId: readOptionalText(row, 'payout_id') ?? null,
    createdAt: new Date(readNumber(row, 'created_at')).toISOString(),
  };
}
