import { signIn } from '../program.ts';

/** Something the bench buys. */
export type Ware = { productId: string; variantId: string };

/** What is there before the first order: wares with their stock, and a coupon. */
export type Shop = { wares: Ware[]; stockEach: number; coupon: string };

type Product = {
  id: string;
  variants: { id: string; price?: { amount: number } | null }[];
  sellerId: string;
};

const WARES = 40;
const STOCK = 1_000_000;

/** Gives forty things of the demo street plenty of stock, and makes a coupon of ten per cent. */
export async function stockUp(origin: string): Promise<Shop> {
  const admin = await signIn(origin, 'admin@highstreet.test');
  const list = await admin.send<{ items: { id: string }[] }>('GET', `/api/products?limit=${WARES}`);
  const wares: Ware[] = [];
  for (const { id } of list.items) {
    const product = await admin.send<Product>('GET', `/api/products/${id}`);
    const variant = product.variants.find(({ price }) => price);
    if (variant) wares.push({ productId: id, variantId: variant.id });
  }
  for (const { variantId } of wares) {
    const body = JSON.stringify({ variantId, set: STOCK, reason: 'counted' });
    await admin.send('POST', '/api/inventory/adjustments', body);
  }
  const coupon = `BENCH${Date.now().toString(36).toUpperCase()}`;
  await admin.send(
    'POST',
    '/api/coupons',
    JSON.stringify({ code: coupon, description: 'The bench', type: 'percentage', value: 10 }),
  );
  return { wares, stockEach: STOCK, coupon };
}
