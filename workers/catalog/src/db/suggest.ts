import { readBatch, type Database, type Statement } from '@highstreet/data';
import type { Suggestions } from '../contract/index.ts';
import { CARD_COLUMNS, toProductCard } from './product-card.ts';
import { readNumber, readText } from './read-row.ts';

/** A whole word that was typed, and its forms with one letter left out as JSON; null = too short to be misspelt. */
export type TypedWord = { text: string; variants: string | null };

/** What has been typed so far: whole words, and the word that is being typed. All are letters and digits only. */
export type Typing = {
  before: TypedWord[];
  word: string;
  /** First text behind all words that begin with `word`. */
  wordEnd: string;
  /** The word and each form with one letter left out, `[[from, to], ...]` as JSON; null = too short to be misspelt. */
  variants: string | null;
};

const COMPLETIONS = 8;
/** How many completions are tried together with the words before. */
const TRIED = 16;
/** A beginning as short as this stands for too many products to rank them: the newest are shown. */
const SHORT = 2;
/** Columns that say what a product is; a description would suggest what it only mentions. */
const NAMING = '{title head kind brand codes}';

/**
 * `prior(text, query)`: the words before, the misspelt ones corrected, as text and as FTS5 query;
 * `completion(word, products)`: words of the vocabulary that begin with what is typed, or almost do when none does.
 */
function completionSql(typing: Typing): string {
  const direct = `SELECT word, products FROM search_words WHERE word >= :word AND word < :word_end`;
  const near =
    typing.variants === null
      ? 'SELECT NULL, 0 WHERE false'
      : `SELECT w.word, w.products FROM (SELECT DISTINCT v.word FROM json_each(:variants) q
          CROSS JOIN search_word_variants v ON v.variant >= q.value ->> 0 AND v.variant < q.value ->> 1) c
          JOIN search_words w ON w.word = c.word
          WHERE NOT EXISTS (SELECT 1 FROM direct) AND (length(:word) > 4 OR substr(w.word, 1, 1) = substr(:word, 1, 1))`;
  const words = typing.before.map(priorWord);
  return `prior(text, query) AS MATERIALIZED (SELECT ${
    words.length === 0
      ? "'', ''"
      : `group_concat(word || ' ', ''), group_concat('"' || word || '" AND ', '')
      FROM (${words.join(' UNION ALL ')})`
  }),
    direct AS MATERIALIZED (${direct} ORDER BY products DESC, word LIMIT ${TRIED}),
    completion AS MATERIALIZED (
      SELECT * FROM direct UNION ALL SELECT * FROM (${near} ORDER BY 2 DESC, 1 LIMIT ${COMPLETIONS}))`;
}

function priorWord({ variants }: TypedWord, index: number): string {
  if (variants === null) return `SELECT :before${index} AS word`;
  return `SELECT CASE WHEN EXISTS (SELECT 1 FROM product_search WHERE product_search MATCH '"' || :before${index} || '"')
    THEN :before${index} ELSE coalesce((
      SELECT v.word FROM json_each(:before_variants${index}) q
        CROSS JOIN search_word_variants v ON v.variant = q.value ->> 0 JOIN search_words w ON w.word = v.word
      ORDER BY v.at <> 0 AND q.value ->> 1 <> 0 AND abs(v.at - (q.value ->> 1)) > 1, w.products DESC LIMIT 1), :before${index})
    END AS word`;
}

function queriesSql(typing: Typing): string {
  const count =
    typing.before.length === 0
      ? 'products'
      : `(SELECT count(*) FROM product_search
          WHERE product_search MATCH '${NAMING} : (' || prior.query || '"' || completion.word || '")')`;
  return `WITH ${completionSql(typing)}
    SELECT text, products FROM (SELECT prior.text || completion.word AS text, ${count} AS products FROM prior, completion)
    WHERE products > 0 ORDER BY products DESC, text LIMIT ${COMPLETIONS}`;
}

function productsSql(typing: Typing): string {
  const isShort = typing.before.length === 0 && typing.word.length <= SHORT;
  const score = isShort ? '-rowid' : 'bm25(product_search, 6, 8, 2, 2, 3, 0, 0, 0, 0)';
  const query = `SELECT '${NAMING} : (' || prior.query || '(' || group_concat('"' || word || '"', ' OR ') || '))' FROM prior, completion`;
  return `WITH ${completionSql(typing)},
    hits AS MATERIALIZED (
      SELECT rowid AS seq, ${score} AS score FROM product_search
      WHERE product_search MATCH coalesce((${query}), '""') ORDER BY ${isShort ? 'rowid DESC' : 'score'} LIMIT :limit)
    SELECT ${CARD_COLUMNS} FROM hits CROSS JOIN products p ON p.seq = hits.seq CROSS JOIN sellers s ON s.id = p.seller_id
    ORDER BY hits.score, hits.seq`;
}

function categoriesSql(typing: Typing): string {
  return `WITH ${completionSql(typing)}
    SELECT k.id, k.name, k.slug FROM category_search f JOIN categories k ON k.id = f.id
      LEFT JOIN category_totals t ON t.category_id = k.id
    WHERE category_search MATCH (SELECT 'name : (' || prior.query || '("' || :word || '" *'
      || coalesce((SELECT ' OR ' || group_concat('"' || word || '"', ' OR ') FROM completion), '') || '))' FROM prior)
    ORDER BY coalesce(t.products, 0) DESC, k.name LIMIT :limit`;
}

function statements(typing: Typing, limit: number): Statement[] {
  const args: Record<string, string> = { word: typing.word, word_end: typing.wordEnd };
  if (typing.variants !== null) args['variants'] = typing.variants;
  typing.before.forEach(({ text, variants }, index) => {
    args[`before${index}`] = text;
    if (variants !== null) args[`before_variants${index}`] = variants;
  });
  return [
    { sql: queriesSql(typing), args },
    { sql: productsSql(typing), args: { ...args, limit } },
    { sql: categoriesSql(typing), args: { ...args, limit } },
  ];
}

/** Completed queries, products and categories for what is typed so far, in one round trip. */
export async function listSuggestions(db: Database, typing: Typing, limit: number): Promise<Suggestions> {
  const [queries, products, categories] = await readBatch(db, statements(typing, limit));
  return {
    queries: (queries?.rows ?? []).map((row) => ({
      text: readText(row, 'text'),
      products: readNumber(row, 'products'),
    })),
    products: (products?.rows ?? []).map(toProductCard),
    categories: (categories?.rows ?? []).map((row) => ({
      id: readText(row, 'id'),
      name: readText(row, 'name'),
      slug: readText(row, 'slug'),
    })),
  };
}
