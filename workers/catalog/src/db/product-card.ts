import type { Row } from '@libsql/client';
import type { ProductCard } from '../contract/index.ts';
import { readNumber, readOptionalNumber, readOptionalText, readText } from './read-row.ts';

/** The columns that `toProductCard` reads; the query has `products AS p` and `sellers AS s`. */
export const CARD_COLUMNS = `p.id, p.slug, p.title, p.brand, p.seller_id, s.name AS seller_name, p.status,
  p.images ->> '$[0].url' AS image_url, p.images ->> '$[0].alt' AS image_alt, p.min_price, p.max_price, p.currency,
  p.in_stock, p.rating_count, p.rating_sum, p.created_at`;

/** What a list shows of a product. */
export function toProductCard(row: Row): ProductCard {
  const price = readOptionalNumber(row, 'min_price');
  const imageUrl = readOptionalText(row, 'image_url');
  const count = readNumber(row, 'rating_count');
  const status = readText(row, 'status');
  return {
    id: readText(row, 'id'),
    slug: readText(row, 'slug'),
    title: readText(row, 'title'),
    brand: readOptionalText(row, 'brand'),
    seller: { id: readText(row, 'seller_id'), name: readText(row, 'seller_name') },
    status: status === 'active' || status === 'archived' ? status : 'draft',
    image:
      imageUrl === undefined ? undefined : { url: imageUrl, alt: readOptionalText(row, 'image_alt') ?? '' },
    price: price === undefined ? undefined : { amount: price, currency: readText(row, 'currency') },
    hasPriceRange: price !== readOptionalNumber(row, 'max_price'),
    inStock: readNumber(row, 'in_stock') === 1,
    rating: {
      average: count === 0 ? 0 : Math.round((readNumber(row, 'rating_sum') / count) * 100) / 100,
      count,
    },
    createdAt: new Date(readNumber(row, 'created_at')).toISOString(),
  };
}
