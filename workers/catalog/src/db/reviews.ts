import {
  decodeCursor,
  encodeCursor,
  guard,
  readBatch,
  type Database,
  type Statement,
} from '@highstreet/data';
import type { InValue, Row } from '@libsql/client';
import type { Review } from '../contract/index.ts';
import { readNumber, readText } from './read-row.ts';

/** The columns that `toReview` reads; the query has `reviews AS r`. */
export const REVIEW_COLUMNS = `r.id, r.product_id, r.customer_id, r.author, r.rating, r.title, r.body, r.is_verified, r.created_at, r.updated_at`;

/** One page of a product's reviews, newest first, with the count per star, the reader's own and whether one may be written; one round trip. */
export async function listProductReviews(
  db: Database,
  query: { productId: string; reader: string | null; cursor?: string; limit: number },
) {
  const after = query.cursor === undefined ? undefined : decodeCursor(query.cursor, 2);
  const product = { product: query.productId };
  const [page, stars, own, delivery] = await readBatch(db, [
    {
      sql: `SELECT ${REVIEW_COLUMNS} FROM reviews r WHERE r.product_id = :product AND (:at IS NULL OR (r.created_at, r.id) < (:at, :id))
        ORDER BY r.created_at DESC, r.id DESC LIMIT :limit`,
      args: { ...product, at: after?.[0] ?? null, id: after?.[1] ?? null, limit: query.limit + 1 },
    },
    {
      sql: 'SELECT rating, count(*) AS count FROM reviews WHERE product_id = :product GROUP BY rating',
      args: product,
    },
    {
      sql: `SELECT ${REVIEW_COLUMNS} FROM reviews r WHERE r.product_id = :product AND r.customer_id = :reader`,
      args: { ...product, reader: query.reader },
    },
    {
      sql: 'SELECT 1 FROM deliveries WHERE customer_id = :reader AND product_id = :product',
      args: { ...product, reader: query.reader },
    },
  ]);
  const counts = new Map(
    (stars?.rows ?? []).map((row) => [readNumber(row, 'rating'), readNumber(row, 'count')]),
  );
  const ownRow = own?.rows[0];
  return {
    ...cutPage(page?.rows ?? [], query.limit),
    stars: [1, 2, 3, 4, 5].map((star) => counts.get(star) ?? 0),
    own: ownRow && toReview(ownRow),
    mayReview: ownRow === undefined && delivery?.rows[0] !== undefined,
  };
}

/** A review of a product. */
export async function findReview(db: Database, id: string): Promise<Review | undefined> {
  const { rows } = await db.$client.execute({
    sql: `SELECT ${REVIEW_COLUMNS} FROM reviews r WHERE r.id = ?`,
    args: [id],
  });
  return rows[0] && toReview(rows[0]);
}

/** Fails the batch unless the product is on the street and sold by somebody else. */
export function guardReviewable(productId: string, customerId: string): Statement {
  return guard(`EXISTS (SELECT 1 FROM products WHERE id = ? AND status = 'active' AND seller_id <> ?)`, [
    productId,
    customerId,
  ]);
}

export function insertReview(review: Review, at: number): Statement {
  const { id, productId, author, rating, title, body, verified } = review;
  const args: InValue[] = [
    id,
    productId,
    author.id,
    author.name,
    rating,
    title,
    body,
    verified ? 1 : 0,
    at,
    at,
  ];
  return {
    sql: `INSERT INTO reviews (id, product_id, customer_id, author, rating, title, body, is_verified, created_at, updated_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    args,
  };
}

export function updateReviewRow(review: Review, at: number): Statement {
  return {
    sql: 'UPDATE reviews SET rating = ?, title = ?, body = ?, updated_at = ?, version = version + 1 WHERE id = ?',
    args: [review.rating, review.title, review.body, at, review.id],
  };
}

/** Counts the product's ratings anew from its reviews, in the batch that changed them: parallel writes cannot drift. */
export function recountRatings(productId: string): Statement {
  return {
    sql: `UPDATE products SET (rating_count, rating_sum) =
        (SELECT count(*), coalesce(sum(rating), 0) FROM reviews WHERE product_id = products.id) WHERE id = ?`,
    args: [productId],
  };
}

function cutPage(rows: readonly Row[], limit: number) {
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    items: rows.slice(0, limit).map(toReview),
    nextCursor: last && encodeCursor([readNumber(last, 'created_at'), readText(last, 'id')]),
  };
}

/** A review as clients see it. */
export function toReview(row: Row): Review {
  return {
    id: readText(row, 'id'),
    productId: readText(row, 'product_id'),
    rating: readNumber(row, 'rating'),
    title: readText(row, 'title'),
    body: readText(row, 'body'),
    author: { id: readText(row, 'customer_id'), name: readText(row, 'author') },
    verified: readNumber(row, 'is_verified') === 1,
    createdAt: new Date(readNumber(row, 'created_at')).toISOString(),
    updatedAt: new Date(readNumber(row, 'updated_at')).toISOString(),
  };
}
