import { guard, type Database, type Statement } from '@highstreet/data';
import { and, asc, eq, sql } from 'drizzle-orm';
import { giftCardEntries, giftCardRefunds, giftCards, orderUses } from './schema.ts';

export type GiftCardRow = typeof giftCards.$inferSelect;

/** A card by its code (normalised). */
export async function findCardByCode(db: Database, code: string): Promise<GiftCardRow | undefined> {
  const [card] = await db.select().from(giftCards).where(eq(giftCards.code, code));
  return card;
}

/** A card by its code, with what this order has spent from it and what else the order has used; one round trip. */
export async function findCardForOrder(db: Database, code: string, orderId: string) {
  const [[card], [order], [spend]] = await db.batch([
    db.select().from(giftCards).where(eq(giftCards.code, code)),
    db.select().from(orderUses).where(eq(orderUses.orderId, orderId)),
    db
      .select({ amount: giftCardEntries.amount })
      .from(giftCardEntries)
      .innerJoin(giftCards, eq(giftCards.id, giftCardEntries.cardId))
      .where(
        and(
          eq(giftCards.code, code),
          eq(giftCardEntries.orderId, orderId),
          eq(giftCardEntries.kind, 'spent'),
        ),
      ),
  ]);
  return { card, order, spent: spend && -spend.amount };
}

/** What a card has paid for an order and what has come back on it. */
export type CardPayment = {
  cardId: string;
  customerId: string | null;
  currency: string;
  paid: number;
  returned: number;
};

/** What an order has paid by cards, first spent first, and what of its refunds the cards have borne; one round trip. */
export async function findCardPayments(db: Database, orderId: string, refundId: string | null) {
  const paid = sql<number>`-sum(CASE WHEN ${giftCardEntries.amount} < 0 THEN ${giftCardEntries.amount} ELSE 0 END)`;
  const returned = sql<number>`sum(CASE WHEN ${giftCardEntries.amount} > 0 THEN ${giftCardEntries.amount} ELSE 0 END)`;
  const [[order], payments, refunds] = await db.batch([
    db.select().from(orderUses).where(eq(orderUses.orderId, orderId)),
    db
      .select({
        cardId: giftCards.id,
        customerId: giftCards.customerId,
        currency: giftCards.currency,
        paid,
        returned,
      })
      .from(giftCardEntries)
      .innerJoin(giftCards, eq(giftCards.id, giftCardEntries.cardId))
      .where(eq(giftCardEntries.orderId, orderId))
      .groupBy(giftCards.id)
      .orderBy(asc(sql`min(${giftCardEntries.seq})`)),
    db.select().from(giftCardRefunds).where(eq(giftCardRefunds.orderId, orderId)),
  ]);
  const same = refunds.find((refund) => refund.refundId === refundId);
  const borne = refunds.reduce((all, { amount }) => all + amount, 0);
  return { order, payments, same, borne };
}

/** Takes an amount off a card that may be spent and has enough on it. */
export function debitCard(card: GiftCardRow, amount: number, now: number): Statement[] {
  return [
    {
      sql: `UPDATE gift_cards SET balance = balance - ? WHERE id = ? AND balance >= ? AND blocked_at IS NULL
        AND (expires_at IS NULL OR expires_at > ?)`,
      args: [amount, card.id, amount, now],
    },
    guard('changes() = 1', []),
  ];
}

/** Puts an amount on a card, whatever its state: it is the holder's money. */
export function creditCard(cardId: string, amount: number): Statement[] {
  return [
    { sql: 'UPDATE gift_cards SET balance = balance + ? WHERE id = ?', args: [amount, cardId] },
    guard('changes() = 1', []),
  ];
}

/** An entry of the ledger, with the balance that the statements before it have made. */
export function writeEntry(entry: {
  cardId: string;
  kind: 'issued' | 'spent' | 'refunded' | 'released';
  amount: number;
  orderId: string | null;
  actorId: string | null;
  now: number;
}): Statement {
  return {
    sql: `INSERT INTO gift_card_entries (card_id, kind, amount, balance, order_id, actor_id, created_at)
      SELECT id, ?, ?, balance, ?, ?, ? FROM gift_cards WHERE id = ?`,
    args: [entry.kind, entry.amount, entry.orderId, entry.actorId, entry.now, entry.cardId],
  };
}

export function insertRefund(orderId: string, refundId: string, amount: number, now: number): Statement {
  return {
    sql: 'INSERT INTO gift_card_refunds (order_id, refund_id, amount, created_at) VALUES (?, ?, ?, ?)',
    args: [orderId, refundId, amount, now],
  };
}
