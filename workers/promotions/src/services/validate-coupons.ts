import type { CouponsVerdict, DiscountCart } from '../contract/index.ts';
import type { Ctx } from '../context.ts';
import { findByCodes } from '../db/find-coupons.ts';
import { judgeCoupons } from './judge-coupons.ts';
import { normalizeCode } from '../contract/normalize-code.ts';

/** Judges codes for a cart without using them. One round trip. */
export async function validateCoupons(
  ctx: Pick<Ctx, 'db' | 'now'>,
  codes: readonly string[],
  cart: DiscountCart,
  customerId: string | null,
): Promise<CouponsVerdict> {
  const wanted = readCodes(codes);
  if (wanted.length === 0) return { isValid: true, discounts: [] };
  const found = await findByCodes(ctx.db, wanted, customerId);
  return judgeCoupons(wanted, found, cart, ctx.now());
}

/** Codes as they are compared; one that is named twice counts once. */
export function readCodes(codes: readonly string[]): string[] {
  return [...new Set(codes.map(normalizeCode))];
}
