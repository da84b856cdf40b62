import type { CouponRefusal, CouponsVerdict, DiscountCart } from '../contract/index.ts';
import { applicableLines, applyCoupons, ofSeller, sumOf, type CouponTerms } from './apply-coupons.ts';

/** A coupon found by one of its codes, with how far it is used up; `usedByCustomer` 0 where nobody in particular asks. */
export type FoundCoupon = {
  code: string;
  isSingle: boolean;
  codeUses: number;
  usedByCustomer: number;
  coupon: CouponTerms & {
    currency: string | null;
    minOrderAmount: number | null;
    maxUses: number | null;
    maxUsesPerCustomer: number | null;
    currentUses: number;
    startsAt: number | null;
    expiresAt: number | null;
    stackable: boolean;
    active: boolean;
  };
};

type Refusal = { reason: CouponRefusal; missing?: number };

/** Whether all `codes` (normalised) may be used together for this cart now, and what each takes off. */
export function judgeCoupons(
  codes: readonly string[],
  found: ReadonlyMap<string, FoundCoupon>,
  cart: DiscountCart,
  now: number,
): CouponsVerdict {
  const inHand: FoundCoupon[] = [];
  for (const code of codes) {
    const coupon = found.get(code);
    const refusal: Refusal | undefined = coupon ? refuse(coupon, cart, now) : { reason: 'unknown' };
    if (refusal) return { isValid: false, code, ...refusal };
    if (coupon) inHand.push(coupon);
  }
  const alone = findAlone(inHand);
  if (alone) return { isValid: false, code: alone.code, reason: 'not-stackable' };
  return { isValid: true, discounts: applyCoupons(inHand, cart) };
}

function refuse(found: FoundCoupon, cart: DiscountCart, now: number): Refusal | undefined {
  const reason = refuseByState(found, now) ?? refuseByUse(found);
  if (reason) return { reason };
  const { coupon } = found;
  if (coupon.currency !== null && coupon.currency !== cart.currency) return { reason: 'wrong-currency' };
  if (applicableLines(coupon, cart.lines).length === 0) return { reason: 'nothing-applicable' };
  const missing = BigInt(coupon.minOrderAmount ?? 0) - sumOf(ofSeller(coupon, cart.lines));
  return missing > 0n ? { reason: 'minimum-not-reached', missing: Number(missing) } : undefined;
}

function refuseByState({ coupon }: FoundCoupon, now: number): CouponRefusal | undefined {
  if (!coupon.active) return 'inactive';
  if (coupon.startsAt !== null && now < coupon.startsAt) return 'not-started';
  return coupon.expiresAt !== null && now >= coupon.expiresAt ? 'expired' : undefined;
}

function refuseByUse({ coupon, isSingle, codeUses, usedByCustomer }: FoundCoupon): CouponRefusal | undefined {
  if (isSingle && codeUses > 0) return 'used-up';
  if (coupon.maxUses !== null && coupon.currentUses >= coupon.maxUses) return 'used-up';
  const most = coupon.maxUsesPerCustomer;
  return most !== null && usedByCustomer >= most ? 'used-up-by-you' : undefined;
}

/** The coupon that does not go with the others: one that is not stackable, or a second code of the same coupon. */
function findAlone(inHand: readonly FoundCoupon[]): FoundCoupon | undefined {
  if (inHand.length < 2) return undefined;
  const known = new Set<string>();
  return inHand.find(({ coupon }) => {
    const isAgain = known.has(coupon.id);
    known.add(coupon.id);
    return isAgain || !coupon.stackable;
  });
}
