import { decodeCursor, encodeCursor, type Database } from '@highstreet/data';
import { and, desc, eq, or, sql, type SQL } from 'drizzle-orm';
import type { GiftCardEntryPage, GiftCardStatus } from '../contract/index.ts';
import type { GiftCardRow } from './gift-cards.ts';
import { giftCardEntries, giftCards } from './schema.ts';

export type CardFilter = {
  customerId?: string | undefined;
  q?: string | undefined;
  /** `q` as a card's code. */
  code?: string | undefined;
  status?: GiftCardStatus | undefined;
  cursor?: string | undefined;
  limit: number;
  now: number;
};

/** One page of cards, the newest first. */
export async function listCardRows(
  db: Database,
  filter: CardFilter,
): Promise<{ rows: GiftCardRow[]; nextCursor: string | undefined }> {
  const after = filter.cursor === undefined ? undefined : decodeCursor(filter.cursor, 2);
  const rows = await db
    .select()
    .from(giftCards)
    .where(
      and(
        filter.customerId === undefined ? undefined : eq(giftCards.customerId, filter.customerId),
        after && sql`(${giftCards.createdAt}, ${giftCards.id}) < (${after[0]}, ${after[1]})`,
        filter.q === undefined ? undefined : matches(filter.q, filter.code ?? ''),
        filter.status && sql`${statusOf(filter.now)} = ${filter.status}`,
      ),
    )
    .orderBy(desc(giftCards.createdAt), desc(giftCards.id))
    .limit(filter.limit + 1);
  const last = rows.length > filter.limit ? rows[filter.limit - 1] : undefined;
  return {
    rows: rows.slice(0, filter.limit),
    nextCursor: last && encodeCursor([last.createdAt, last.id]),
  };
}

function matches(q: string, code: string): SQL | undefined {
  return or(
    sql`substr(${giftCards.code}, -5) = ${code}`,
    eq(giftCards.code, code),
    eq(giftCards.customerId, q),
    sql`instr(lower(${giftCards.note}), ${q.toLowerCase()}) > 0`,
  );
}

/** The same as `statusOfCard`, in SQL. */
function statusOf(now: number): SQL {
  return sql`CASE WHEN ${giftCards.blockedAt} IS NOT NULL THEN 'blocked' WHEN ${giftCards.expiresAt} <= ${now} THEN 'expired'
    WHEN ${giftCards.balance} = 0 THEN 'spent' ELSE 'usable' END`;
}

export function statusOfCard(card: GiftCardRow, now: number): GiftCardStatus {
  if (card.blockedAt !== null) return 'blocked';
  if (card.expiresAt !== null && card.expiresAt <= now) return 'expired';
  return card.balance === 0 ? 'spent' : 'usable';
}

/** One page of a card's ledger, the newest entry first. */
export async function listEntryRows(
  db: Database,
  cardId: string,
  page: { cursor?: string | undefined; limit: number },
): Promise<GiftCardEntryPage> {
  const after = page.cursor === undefined ? undefined : decodeCursor(page.cursor, 1);
  const rows = await db
    .select()
    .from(giftCardEntries)
    .where(and(eq(giftCardEntries.cardId, cardId), after && sql`${giftCardEntries.seq} < ${after[0]}`))
    .orderBy(desc(giftCardEntries.seq))
    .limit(page.limit + 1);
  const last = rows.length > page.limit ? rows[page.limit - 1] : undefined;
  return {
    items: rows.slice(0, page.limit).map((row) => ({
      id: String(row.seq),
      kind: row.kind,
      amount: row.amount,
      balance: row.balance,
      orderId: row.orderId,
      createdAt: new Date(row.createdAt).toISOString(),
    })),
    nextCursor: last && encodeCursor([last.seq]),
  };
}
