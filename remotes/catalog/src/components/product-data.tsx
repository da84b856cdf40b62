import type { Product } from '@highstreet/catalog/contract';

/** The product as schema.org tells it, for search engines. */
export function ProductData({ product }: { product: Product }) {
  const { title, brand, images, variants, rating, inStock } = product;
  const data = {
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: title,
    image: images.map(({ url }) => new URL(url, location.origin).href),
    ...(brand ? { brand: { '@type': 'Brand', name: brand } } : {}),
    ...(rating.count > 0
      ? {
          aggregateRating: {
            '@type': 'AggregateRating',
            ratingValue: rating.average,
            reviewCount: rating.count,
          },
        }
      : {}),
    offers: variants.flatMap(({ sku, price }) =>
      price === undefined
        ? []
        : {
            '@type': 'Offer',
            sku,
            price: toMajor(price),
            priceCurrency: price.currency,
            availability: `https://schema.org/${inStock ? 'InStock' : 'OutOfStock'}`,
          },
    ),
  };
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}

function toMajor({ amount, currency }: { amount: number; currency: string }): string {
  const digits =
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
  return (amount / 10 ** digits).toFixed(digits);
}
