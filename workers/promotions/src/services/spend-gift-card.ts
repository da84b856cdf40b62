import { writeBatch } from '@highstreet/data';
import { giftCardSpent } from '../contract/events.ts';
import type { PromotionsRpc, SpendOutcome } from '../contract/index.ts';
import type { Ctx } from '../context.ts';
import { debitCard, findCardForOrder, writeEntry } from '../db/gift-cards.ts';
import { claimOrder } from '../db/order-uses.ts';
import { normalizeCardCode } from '../contract/normalize-code.ts';
import { isOthers, refuseCard } from './read-gift-card.ts';
import { tryAgain } from './try-again.ts';

type Spend = Parameters<PromotionsRpc['spendGiftCard']>[0];
type WriteCtx = Pick<Ctx, 'db' | 'now' | 'emit' | 'actor'>;

/** Pays an amount of an order from a card, once per order and card. Throws RangeError for an amount that is no amount. */
export async function spendGiftCard(ctx: WriteCtx, spend: Spend): Promise<SpendOutcome> {
  if (!Number.isSafeInteger(spend.amount) || spend.amount <= 0)
    throw new RangeError(`${spend.amount} cannot be spent`);
  return tryAgain(() => trySpend(ctx, { ...spend, code: normalizeCardCode(spend.code) }));
}

async function trySpend(ctx: WriteCtx, spend: Spend): Promise<SpendOutcome> {
  const { orderId, amount } = spend;
  const { card, order, spent } = await findCardForOrder(ctx.db, spend.code, orderId);
  const now = ctx.now();
  if (!card || isOthers(card, spend.customerId)) return { isSpent: false, reason: 'unknown', balance: 0 };
  const { balance } = card;
  if (order?.releasedAt) return { isSpent: false, reason: 'order-released', balance };
  if (spent === amount) return { isSpent: true };
  if (spent !== undefined)
    throw new RangeError(`order ${orderId} has spent ${spent} from this card, not ${amount}`);
  const reason = refuseCard(card, spend.currency, now) ?? (balance < amount ? 'too-little' : undefined);
  if (reason) return { isSpent: false, reason, balance };
  const { id: cardId, customerId, currency } = card;
  await writeBatch(ctx.db, [
    ...claimOrder(orderId, order),
    ...debitCard(card, amount, now),
    ctx.emit(giftCardSpent(cardId, { giftCardId: cardId, customerId, amount, currency, orderId })),
    writeEntry({ cardId, kind: 'spent', amount: -amount, orderId, actorId: null, now }),
  ]);
  return { isSpent: true };
}
