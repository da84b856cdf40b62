import type { GiftCardRefusal, GiftCardState } from '../contract/index.ts';
import type { Ctx } from '../context.ts';
import { findCardByCode, type GiftCardRow } from '../db/gift-cards.ts';
import { normalizeCardCode } from '../contract/normalize-code.ts';
import { formatCardCode } from './make-code.ts';

/** What a card is worth now; null for a code that there is not, or that belongs to another customer. */
export async function readGiftCard(
  ctx: Pick<Ctx, 'db' | 'now'>,
  code: string,
  customerId?: string | null,
): Promise<GiftCardState | null> {
  const card = await findCardByCode(ctx.db, normalizeCardCode(code));
  if (!card || isOthers(card, customerId)) return null;
  const isUsable = refuseCard(card, card.currency, ctx.now()) === undefined && card.balance > 0;
  return {
    code: formatCardCode(card.code),
    balance: { amount: card.balance, currency: card.currency },
    isUsable,
  };
}

/** Whether a card is store credit of somebody else; `undefined`: nobody asks whose it is. */
export function isOthers(card: GiftCardRow, customerId: string | null | undefined): boolean {
  return customerId !== undefined && card.customerId !== null && card.customerId !== customerId;
}

/** Why a card cannot be spent at all in this currency now. */
export function refuseCard(card: GiftCardRow, currency: string, now: number): GiftCardRefusal | undefined {
  if (card.blockedAt !== null) return 'blocked';
  if (card.expiresAt !== null && now >= card.expiresAt) return 'expired';
  return card.currency === currency ? undefined : 'wrong-currency';
}
