import type { Statement } from '@highstreet/data';

/** The search text of one active product, as columns of `search_documents`. */
export type SearchDocument = {
  id: string;
  title: string;
  head: string;
  kind: string;
  brand: string;
  codes: string;
  attributes: string;
  summary: string;
  description: string;
  /** The vocabulary for spelling and completion. */
  words: string[];
};

/** The facet values of one product: a list by attribute name. */
export type FacetValues = { id: string; values: Record<string, string[]> };

const OF_IDS = `(SELECT seq FROM products WHERE id IN (SELECT value FROM json_each(:ids)))`;
const RATING = `CASE WHEN p.rating_count = 0 THEN 0.0 ELSE p.rating_sum * 1.0 / p.rating_count + p.rating_count * 1e-9 END`;
const LISTING = `p.seq, p.created_at, coalesce(p.min_price, 0), ${RATING}, p.in_stock, coalesce(p.brand, ''), p.seller_id`;
const ANCESTORS = `json_each('["' || replace(trim(c.path, '/'), '/', '","') || '"]')`;
/** Names of the product's categories and their ancestors, the deepest first; of the links that `holds` is true for. */
const categoryNames = (holds = 'true') => `coalesce((
  SELECT group_concat(name, ' . ') FROM (
    SELECT a.name FROM product_categories pc JOIN categories c ON c.id = pc.category_id, ${ANCESTORS} x
      JOIN categories a ON a.id = x.value
    WHERE pc.product_seq = p.seq AND ${holds} GROUP BY a.id ORDER BY max(a.depth) DESC)), '')`;

/** Lists the products of the subquery `seqs` anew in their categories and all above them; one that is not active is in none. */
function listingSql(seqs: string, holds = 'true'): string[] {
  return [
    `DELETE FROM product_listings WHERE product_seq IN ${seqs}`,
    `INSERT OR IGNORE INTO product_listings
      (category_id, product_seq, created_at, price, rating, in_stock, brand, seller_id)
      SELECT '', ${LISTING} FROM products p WHERE p.seq IN ${seqs} AND p.status = 'active'
      UNION ALL
      SELECT a.value, ${LISTING} FROM products p
        JOIN product_categories pc ON pc.product_seq = p.seq JOIN categories c ON c.id = pc.category_id,
        ${ANCESTORS} a
      WHERE p.seq IN ${seqs} AND p.status = 'active' AND ${holds}`,
  ];
}

/** Lists the products `ids` anew in their categories and all above them. */
export function listingStatements(ids: string[]): Statement[] {
  return listingSql(OF_IDS).map((sql) => ({ sql, args: { ids: JSON.stringify(ids) } }));
}

/** Carries price, rating and stock of the products `ids` over to where they are listed. */
export function relistingStatement(ids: string[]): Statement {
  return {
    sql: `UPDATE product_listings AS l SET price = coalesce(p.min_price, 0), rating = ${RATING}, in_stock = p.in_stock
      FROM products p WHERE p.seq = l.product_seq AND l.product_seq IN ${OF_IDS}`,
    args: { ids: JSON.stringify(ids) },
  };
}

/** Replaces the facet values of the products `ids`. */
export function facetStatements(ids: string[], products: FacetValues[]): Statement[] {
  const facets = Object.fromEntries(products.map(({ id, values }) => [id, values]));
  return [
    {
      sql: `DELETE FROM product_attributes WHERE product_seq IN ${OF_IDS}`,
      args: { ids: JSON.stringify(ids) },
    },
    {
      sql: `INSERT OR IGNORE INTO product_attributes (product_seq, name, value)
        SELECT p.seq, n.key, v.value FROM json_each(:facets) d CROSS JOIN products p ON p.id = d.key
          CROSS JOIN json_each(d.value) n CROSS JOIN json_each(n.value) v`,
      args: { facets: JSON.stringify(facets) },
    },
  ];
}

/** Writes the search text of `documents` and forgets that of the other products in `ids`. */
export function documentStatements(ids: string[], documents: SearchDocument[]): Statement[] {
  const changed = [
    'title',
    'head',
    'kind',
    'brand',
    'codes',
    'categories',
    'attributes',
    'summary',
    'description',
    'words',
  ];
  return [
    {
      sql: `DELETE FROM search_documents WHERE product_seq IN ${OF_IDS}
        AND product_seq NOT IN (SELECT p.seq FROM json_each(:documents) d JOIN products p ON p.id = d.value ->> 'id')`,
      args: { ids: JSON.stringify(ids), documents: JSON.stringify(documents.map(({ id }) => ({ id }))) },
    },
    {
      sql: `INSERT INTO search_documents
        (product_seq, title, head, kind, brand, codes, categories, attributes, summary, description, words)
        SELECT p.seq, d.value ->> 'title', d.value ->> 'head', d.value ->> 'kind', d.value ->> 'brand',
          d.value ->> 'codes', ${categoryNames()}, d.value ->> 'attributes', d.value ->> 'summary',
          d.value ->> 'description', d.value -> 'words'
        FROM json_each(:documents) d JOIN products p ON p.id = d.value ->> 'id' WHERE true
        ON CONFLICT (product_seq) DO UPDATE SET ${changed.map((name) => `${name} = excluded.${name}`).join(', ')}
        WHERE ${changed.map((name) => `${name} IS NOT excluded.${name}`).join(' OR ')}`,
      args: { documents: JSON.stringify(documents) },
    },
  ];
}

const UNDER = `(SELECT DISTINCT pc.product_seq FROM categories t
  JOIN categories c ON c.path >= t.path AND c.path < rtrim(t.path, '/') || '0'
  JOIN product_categories pc ON pc.category_id = c.id WHERE t.id = :category)`;

/** Lists and describes every product under a category anew, after that category was renamed or moved. */
export function categoryStatements(category: string): Statement[] {
  return underStatements(category, 'true');
}

/** The same as if the category had no products of its own any more: before it is deleted. */
export function categoryRemovalStatements(category: string): Statement[] {
  return underStatements(category, 'pc.category_id <> :category');
}

function underStatements(category: string, holds: string): Statement[] {
  const documents = `UPDATE search_documents
    SET categories = (SELECT ${categoryNames(holds)} FROM products p WHERE p.seq = product_seq) WHERE product_seq IN ${UNDER}`;
  return [...listingSql(UNDER, holds), documents].map((sql) => ({ sql, args: { category } }));
}
