import { GuardFailed, writeBatch, type Statement } from '@highstreet/data';
import { couponRedeemed } from '../contract/events.ts';
import type { Discount, PromotionsRpc, RedeemOutcome } from '../contract/index.ts';
import type { Ctx } from '../context.ts';
import { findForOrder, type CouponByCode, type OrderUse } from '../db/find-coupons.ts';
import { claimOrder, keepDiscounts } from '../db/order-uses.ts';
import { countUse, writeUse, type Use } from '../db/redemptions.ts';
import { judgeCoupons } from './judge-coupons.ts';
import { keyOfCustomer } from './key-of-customer.ts';
import { tryAgain } from './try-again.ts';
import { readCodes } from './validate-coupons.ts';

type Order = Parameters<PromotionsRpc['redeem']>[0];
type WriteCtx = Pick<Ctx, 'db' | 'now' | 'emit'>;

/**
 * Uses all codes for an order, or none. The same order again gets the first answer. What was read decides only why something is refused:
 * each use is counted by an UPDATE that finds nothing where none is left, and then the whole batch is undone.
 */
export async function redeemCoupons(ctx: WriteCtx, order: Order): Promise<RedeemOutcome> {
  const codes = readCodes(order.codes);
  if (codes.length === 0) return { isRedeemed: true, discounts: [] };
  const customerKey = await keyOfCustomer(order.customerKey);
  return tryAgain(() => tryRedeem(ctx, { ...order, codes, customerKey }));
}

async function tryRedeem(ctx: WriteCtx, order: Order): Promise<RedeemOutcome> {
  const [{ order: known, found }, now] = [await findForOrder(ctx.db, order), ctx.now()];
  const [code = ''] = order.codes;
  if (known?.releasedAt) return { isRedeemed: false, code, reason: 'order-released' };
  if (known?.discounts) return { isRedeemed: true, discounts: known.discounts };
  const verdict = judgeCoupons(order.codes, found, order.cart, now);
  if (!verdict.isValid) return { isRedeemed: false, code: verdict.code, reason: verdict.reason };
  const { discounts } = verdict;
  const use = { ...order, currency: order.cart.currency, now };
  await writeBatch(ctx.db, redeemStatements(ctx, use, known, found, discounts));
  return { isRedeemed: true, discounts };
}

function redeemStatements(
  ctx: WriteCtx,
  use: Use,
  known: OrderUse | undefined,
  found: ReadonlyMap<string, CouponByCode>,
  discounts: Discount[],
): Statement[] {
  const each = discounts.flatMap((discount) => {
    const coupon = found.get(discount.code);
    if (!coupon) throw new GuardFailed(`${discount.code} was not read`);
    return [
      ...countUse(coupon, use.now),
      ctx.emit(couponRedeemed(discount.couponId, factsOf(coupon, discount, use))),
      ...writeUse(coupon, discount, use),
    ];
  });
  return [...claimOrder(use.orderId, known), keepDiscounts(use.orderId, discounts), ...each];
}

function factsOf({ coupon, code }: CouponByCode, { total }: Discount, { orderId, currency }: Use) {
  return { couponId: coupon.id, sellerId: coupon.sellerId, code, orderId, amount: total, currency };
}
