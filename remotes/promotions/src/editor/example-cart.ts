import type { ProductCard } from '@highstreet/catalog/contract';
import type { PreviewCart } from '../api/preview-coupon.ts';

const fittingLines = 2;
const lines = 3;
/** Minor units; only to show what becomes of it. */
const shipping = 490;

type Products = { fitting: readonly ProductCard[]; others: readonly ProductCard[] };

/** A small cart to show a coupon on: products that it is good for, and one more of the shop. */
export function exampleCart(
  { fitting, others }: Products,
  categories: readonly string[],
  currency: string,
): { cart: PreviewCart; titles: Map<string, string> } {
  const priced = (list: readonly ProductCard[]) => list.filter(({ price }) => price?.currency === currency);
  const first = priced(fitting).slice(0, fittingLines);
  const known = new Set(priced(fitting).map(({ id }) => id));
  const rest = priced(others).filter(({ id }) => !known.has(id));
  const chosen = [...first, ...rest, ...priced(fitting).slice(fittingLines)].slice(0, lines);
  return {
    cart: {
      currency,
      shipping,
      lines: chosen.map(({ id, seller, price }) => ({
        lineId: id,
        productId: id,
        sellerId: seller.id,
        categoryIds: known.has(id) ? [...categories] : [],
        unitPrice: price?.amount ?? 0,
        quantity: 1,
      })),
    },
    titles: new Map(chosen.map(({ id, title }) => [id, title])),
  };
}
