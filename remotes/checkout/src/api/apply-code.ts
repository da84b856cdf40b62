import type { Cart } from '@highstreet/checkout/contract';
import { accepted } from '@highstreet/federation';
import { client } from './client.ts';
import { problemSlug } from './problem-slug.ts';
import { useChangeCart } from './use-change-cart.ts';

const json = (code: string) => ({ json: { code } });

/** Takes a code for a coupon; where there is no such coupon, for a gift card. Both unknown: the coupon's refusal is thrown. */
export async function applyCode(code: string): Promise<Cart> {
  try {
    return await accepted(await client.api.cart.coupons.$post(json(code))).json();
  } catch (refused) {
    if (problemSlug(refused) !== 'coupon-unknown') throw refused;
    return applyGiftCard(code, refused);
  }
}

async function applyGiftCard(code: string, refused: unknown): Promise<Cart> {
  try {
    return await accepted(await client.api.cart['gift-cards'].$post(json(code))).json();
  } catch (error) {
    throw problemSlug(error) === 'gift-card-unknown' ? refused : error;
  }
}

export const useApplyCode = () => useChangeCart({ send: applyCode });
