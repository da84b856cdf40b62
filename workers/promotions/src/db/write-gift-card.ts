import { guard, type Database, type Statement, type Write } from '@highstreet/data';
import { eq } from 'drizzle-orm';
import type { GiftCardRow } from './gift-cards.ts';
import { giftCards } from './schema.ts';

export async function findCard(db: Database, id: string): Promise<GiftCardRow | undefined> {
  const [card] = await db.select().from(giftCards).where(eq(giftCards.id, id));
  return card;
}

export function insertCard(db: Database, row: typeof giftCards.$inferInsert): Write {
  return db.insert(giftCards).values(row);
}

/** Changes what of a card is not money, where nobody has since it was read. The event goes right behind it. */
export function changeCard(card: GiftCardRow): Statement[] {
  return [
    {
      sql: `UPDATE gift_cards SET blocked_at = ?, note = ?, expires_at = ?, version = version + 1 WHERE id = ? AND version = ?`,
      args: [card.blockedAt, card.note, card.expiresAt, card.id, card.version],
    },
    guard('changes() = 1', []),
  ];
}

/** Gives a card that belongs to nobody to a customer. */
export function claimCard(card: GiftCardRow, customerId: string): Statement[] {
  return [
    {
      sql: `UPDATE gift_cards SET customer_id = ?, version = version + 1
        WHERE id = ? AND version = ? AND customer_id IS NULL AND blocked_at IS NULL`,
      args: [customerId, card.id, card.version],
    },
    guard('changes() = 1', []),
  ];
}
