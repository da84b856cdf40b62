import { readBatch, type Database } from '@highstreet/data';
import type { ProductCard } from '../contract/index.ts';
import { CARD_COLUMNS, toProductCard } from './product-card.ts';

/** How many neighbours are looked at: the newest of the narrowest category, and the best by text. */
const NEIGHBOURS = 200;

/**
 * Products like this one: what they are called (text), where they stand (narrowest category), what they have in common
 * (attribute values), the brand. One round trip; empty for a product that is not active.
 */
export async function listRelated(db: Database, productId: string, limit: number): Promise<ProductCard[]> {
  const [related] = await readBatch(db, [{ sql: RELATED, args: { id: productId, limit } }]);
  return (related?.rows ?? []).map(toProductCard);
}

/** The product's noun groups and their last words as an FTS5 query; they hold letters, digits and spaces only. */
const NOUNS = `coalesce((
  SELECT group_concat('"' || replace(trim(j.value), '"', '') || '"', ' OR ')
  FROM search_documents d, json_each('["' || replace(replace(replace(d.kind || ' . ' || d.head, '\\', ' '), '"', ' '), ' . ', '","') || '"]') j
  WHERE d.product_seq = (SELECT seq FROM self) AND trim(j.value) <> ''), '""')`;

const RELATED = `WITH
  self AS MATERIALIZED (SELECT p.seq, p.brand FROM products p WHERE p.id = :id AND p.status = 'active'),
  place AS MATERIALIZED (
    SELECT l.category_id AS id FROM self CROSS JOIN product_listings l ON l.product_seq = self.seq
      JOIN category_totals t ON t.category_id = l.category_id WHERE t.products > 1 AND l.category_id <> ''
    ORDER BY t.products LIMIT 1),
  by_text AS MATERIALIZED (
    SELECT rowid AS seq, 2.0 / (1 + rank() OVER (ORDER BY round(score, 3)) / 50.0) AS points FROM (
      SELECT rowid, bm25(product_search, 1, 4, 8, 1, 0, 0, 0, 0, 0) AS score FROM product_search
      WHERE product_search MATCH '{title head kind} : (' || ${NOUNS} || ')' ORDER BY score LIMIT ${NEIGHBOURS})),
  by_place AS MATERIALIZED (
    SELECT l.product_seq AS seq, 1.0 AS points FROM place CROSS JOIN product_listings l ON l.category_id = place.id
    ORDER BY l.created_at DESC LIMIT ${NEIGHBOURS}),
  near AS MATERIALIZED (
    SELECT seq, sum(points) AS points FROM (SELECT * FROM by_text UNION ALL SELECT * FROM by_place)
    WHERE seq <> (SELECT seq FROM self) GROUP BY seq),
  scored AS (
    SELECT n.seq, n.points + 0.3 * (l.brand = coalesce((SELECT brand FROM self), '') AND l.brand <> '') + 0.2 * l.in_stock
      + 0.1 * min(10, (SELECT count(*) FROM product_attributes mine
          JOIN product_attributes theirs ON theirs.product_seq = n.seq AND theirs.name = mine.name AND theirs.value = mine.value
          WHERE mine.product_seq = (SELECT seq FROM self))) AS points
    FROM near n CROSS JOIN product_listings l ON l.category_id = '' AND l.product_seq = n.seq
    ORDER BY points DESC, n.seq LIMIT :limit)
  SELECT ${CARD_COLUMNS} FROM scored CROSS JOIN products p ON p.seq = scored.seq CROSS JOIN sellers s ON s.id = p.seller_id
  ORDER BY scored.points DESC, scored.seq`;
