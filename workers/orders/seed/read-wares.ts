import { z } from 'zod';
import type { Ware } from './make-order.ts';

const Card = z.object({ id: z.string() });
const Page = z.object({ items: z.array(Card), nextCursor: z.string().optional() });
const Product = z.object({
  id: z.string(),
  slug: z.string(),
  title: z.string(),
  seller: z.object({ id: z.string(), name: z.string() }),
  images: z.array(z.object({ url: z.string() })),
  variants: z.array(
    z.object({
      id: z.string(),
      sku: z.string(),
      optionValues: z.array(z.string()),
      price: z.object({ amount: z.number(), currency: z.string() }).optional(),
      image: z.string().optional(),
    }),
  ),
});

const MOST_PRODUCTS = 96;

/** Some of what is on the street of the running system, over its API: evenly from all of it. */
export async function readWares(origin: string): Promise<Ware[]> {
  const ids: string[] = [];
  let cursor: string | undefined = '';
  while (cursor !== undefined) {
    const page: z.infer<typeof Page> = Page.parse(
      await read(`${origin}/api/products?limit=100&sort=newest${cursor === '' ? '' : `&cursor=${cursor}`}`),
    );
    ids.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
  }
  const step = Math.max(1, Math.ceil(ids.length / MOST_PRODUCTS));
  const chosen = ids.filter((_, at) => at % step === 0);
  const wares: Ware[] = [];
  for (let at = 0; at < chosen.length; at += 8) {
    const group = await Promise.all(
      chosen.slice(at, at + 8).map((id) => read(`${origin}/api/products/${id}`)),
    );
    wares.push(...group.flatMap((product) => toWares(Product.parse(product))));
  }
  return wares;
}

function toWares({ id, slug, title, seller, images, variants }: z.infer<typeof Product>): Ware[] {
  return variants.slice(0, 3).flatMap((variant) => {
    const { price } = variant;
    if (!price) return [];
    return [
      {
        productId: id,
        variantId: variant.id,
        sellerId: seller.id,
        sellerName: seller.name,
        slug,
        title,
        options: variant.optionValues,
        sku: variant.sku,
        image: variant.image ?? images[0]?.url ?? null,
        price: price.amount,
        currency: price.currency,
      },
    ];
  });
}

async function read(url: string): Promise<unknown> {
  for (let tried = 1; ; tried += 1) {
    const response = await fetch(url);
    if (response.ok) return response.json();
    if (tried === 20 || (response.status !== 429 && response.status < 502))
      throw new Error(`${url} answered ${response.status}`);
    const seconds = Math.min(10, Number(response.headers.get('retry-after')) || 1);
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  }
}
