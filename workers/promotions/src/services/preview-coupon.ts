import { requireActor } from '@highstreet/http';
import type { CouponPreview, PreviewCoupon, ValidateCoupons, ValidCoupons } from '../contract/index.ts';
import type { Ctx } from '../context.ts';
import { checkTerms } from './check-terms.ts';
import { explainRefusal } from './explain-refusal.ts';
import { judgeCoupons } from './judge-coupons.ts';
import { ownerOf } from './manage-coupons.ts';
import { validateCoupons } from './validate-coupons.ts';

const CODE = 'PREVIEW';

/** What a coupon as it is being written would take off a cart; it need not exist, and nothing is kept. */
export function previewCoupon(ctx: Ctx, { coupon: fields, cart }: PreviewCoupon): CouponPreview {
  const { sellerId, ...given } = fields;
  const owner = ownerOf(requireActor(ctx.actor), sellerId);
  const coupon = { ...checkTerms(given), id: 'cpn_preview', sellerId: owner, currentUses: 0 };
  const found = { code: CODE, isSingle: false, codeUses: 0, usedByCustomer: 0, coupon };
  const verdict = judgeCoupons([CODE], new Map([[CODE, found]]), cart, ctx.now());
  return verdict.isValid
    ? { discount: verdict.discounts[0] ?? null, reason: null, missing: null }
    : { discount: null, reason: verdict.reason, missing: verdict.missing ?? null };
}

/** What codes take off a cart of somebody who asks over the API. Throws Refused, by the type of its reason. */
export async function tryCoupons(ctx: Ctx, input: ValidateCoupons): Promise<ValidCoupons> {
  const codes = input.codes ?? [input.code ?? ''];
  const verdict = await validateCoupons(ctx, codes, input.cart, ctx.actor?.id ?? null);
  if (!verdict.isValid) throw explainRefusal(verdict);
  const amount = verdict.discounts.reduce((all, { total }) => all + total, 0);
  return { discounts: verdict.discounts, total: { amount, currency: input.cart.currency } };
}
