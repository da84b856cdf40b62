export type PreviewProduct = {
  title: string;
  brand: string;
  category: string;
  sku: string;
  price: { amount: number; currency: string } | undefined;
  variants: number;
};

/** What a preview shows of a product as the importer read it. */
export function readPreviewProduct(product: Record<string, unknown>): PreviewProduct {
  const variants = asList(product['variants']);
  const variant = asRecord(variants[0]);
  const path = asList(asList(product['categories'])[0]);
  return {
    title: asText(product['title']),
    brand: asText(product['brand']),
    category: path.map(asText).join(' › '),
    sku: asText(variant['sku']),
    price: readPrice(variant['price'], product['currency']),
    variants: variants.length,
  };
}

/** Minor units, alone with the product's currency or as money of its own. */
function readPrice(price: unknown, currency: unknown): PreviewProduct['price'] {
  if (typeof price === 'number') return { amount: price, currency: asText(currency) || 'EUR' };
  const { amount, currency: own } = asRecord(price);
  return typeof amount === 'number'
    ? { amount, currency: asText(own) || asText(currency) || 'EUR' }
    : undefined;
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
