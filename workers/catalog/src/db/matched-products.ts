import type { InValue } from '@libsql/client';
import type { SearchQuery } from './search-query.ts';

/** Common table expressions and their named arguments. */
export type Fragment = { sql: string; args: Record<string, InValue> };

/** Weights of title, head, kind, brand, codes, categories, attributes, summary, description; measured by `bun run bench:search`. */
const SCORE = 'bm25(product_search, 3, 8, 2, 1, 3, 2, 0.3, 5, 0.5)';
/** Fewer products than this with every word: completions and other spellings are searched, too. */
const ENOUGH = 3;
/** Up to so many words of the vocabulary stand in for one that no product has. */
const SPELLINGS = 3;

/**
 * `matched(seq, tier, score)`: the products that a query finds, once each, better ones with lower tier, then lower score.
 * Tier 0 has every word. When that is too few, tier 1 has every word or its completion or other spelling; when there is
 * none at all, tier 2 has any of them. `spelling(position, word)` holds what stands in for unknown words.
 * All in one statement, so that a search is one round trip.
 */
export function matchedProducts(query: SearchQuery, withScore: boolean): Fragment {
  const score = withScore ? SCORE : '0';
  const tier = (name: string, match: string) =>
    `${name} AS MATERIALIZED (SELECT rowid AS seq, ${score} AS score FROM product_search WHERE product_search MATCH ${match})`;
  return {
    args: { every: query.every, words: JSON.stringify(query.words) },
    sql: `${tier('strict', ':every')},
      ${SPELLING},
      ${tier('wide', orNothing("SELECT group_concat(query, ' AND ') FROM widened"))},
      ${tier('loose', orNothing(`SELECT group_concat(query, ' OR ') FROM widened ${NONE_YET}`))},
      matched(seq, tier, score) AS MATERIALIZED (
        SELECT seq, 0, score FROM strict
        UNION ALL SELECT seq, 1, score FROM wide WHERE seq NOT IN (SELECT seq FROM strict)
        UNION ALL SELECT seq, 2, score FROM loose)`,
  };
}

const NONE_YET = 'WHERE NOT EXISTS (SELECT 1 FROM strict) AND NOT EXISTS (SELECT 1 FROM wide)';

/** An FTS5 query that may be absent; an empty string of FTS5 finds nothing. */
function orNothing(query: string): string {
  return `coalesce((${query}), '""')`;
}

/** How many groups of three letters of `u.text` are in `t.word`. */
const SHARED_TRIGRAMS = `(SELECT count(*) FROM json_each('[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22]')
  WHERE value <= length(u.text) - 2 AND instr(t.word, substr(u.text, value, 3)) > 0)`;

/** Words of the vocabulary for each unknown word: one typo away (cost 1 or 2), sharing most of its letters (3), or its two halves. */
const CANDIDATES = `
  SELECT u.position, v.word,
    min(CASE WHEN v.at = 0 OR q.value ->> 1 = 0 OR abs(v.at - (q.value ->> 1)) <= 1 THEN 1 ELSE 2 END) AS cost
  FROM unknown u CROSS JOIN json_each(u.variants) q CROSS JOIN search_word_variants v ON v.variant = q.value ->> 0
  GROUP BY u.position, v.word
  UNION ALL
  SELECT u.position, t.word, 3 FROM unknown u CROSS JOIN search_word_trigrams t
  WHERE t.search_word_trigrams MATCH u.trigrams AND length(t.word) BETWEEN length(u.text) - 2 AND length(u.text) + 2
    AND substr(t.word, 1, 1) = substr(u.text, 1, 1) AND 2 * ${SHARED_TRIGRAMS} >= length(u.text) - 2
  UNION ALL
  SELECT u.position, h.value ->> 0 || ' ' || (h.value ->> 1), 1 FROM unknown u CROSS JOIN json_each(u.halves) h
  WHERE EXISTS (SELECT 1 FROM search_words WHERE word = h.value ->> 0)
    AND EXISTS (SELECT 1 FROM search_words WHERE word = h.value ->> 1)`;

const SPELLING = `
  word AS MATERIALIZED (
    SELECT key AS position, value ->> 'text' AS text, value ->> 'quoted' AS quoted, value ->> 'begun' AS begun,
      value -> 'variants' AS variants, value ->> 'trigrams' AS trigrams, value -> 'halves' AS halves
    FROM json_each(:words) WHERE (SELECT count(*) FROM (SELECT 1 FROM strict LIMIT ${ENOUGH})) < ${ENOUGH}),
  unknown AS MATERIALIZED (
    SELECT * FROM word WHERE json_array_length(variants) > 0
      AND NOT EXISTS (SELECT 1 FROM product_search WHERE product_search MATCH quoted)),
  spelling(position, word) AS MATERIALIZED (
    SELECT position, word FROM (
      SELECT c.position, c.word, row_number() OVER (PARTITION BY c.position
        ORDER BY min(c.cost), substr(c.word, 1, 1) <> substr(u.text, 1, 1), max(s.products) DESC, c.word) AS place
      FROM (${CANDIDATES}) c JOIN unknown u ON u.position = c.position LEFT JOIN search_words s ON s.word = c.word
      GROUP BY c.position, c.word)
    WHERE place <= ${SPELLINGS} ORDER BY position, place),
  widened(query) AS MATERIALIZED (
    SELECT '(' || begun || coalesce((
      SELECT ' OR ' || group_concat('"' || s.word || '"', ' OR ') FROM spelling s WHERE s.position = word.position), '') || ')'
    FROM word)`;
