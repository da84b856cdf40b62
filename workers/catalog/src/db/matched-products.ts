import type { InValue } from '@libsql/client';
import type { SearchQuery, SearchWord } from './search-query.ts';

/** Common table expressions and their named arguments. */
export type Fragment = { sql: string; args: Record<string, InValue> };

/** Weights of title, head, kind, brand, codes, categories, attributes, summary, description; measured by `bun run bench:search`. */
const SCORE = 'bm25(product_search, 3, 8, 2, 1, 3, 2, 0.3, 5, 0.5)';
/** Fewer products than this with every word: completions and other spellings are searched, too. */
const ENOUGH = 3;

/**
 * `matched(seq, tier, score)`: the products that a query finds, once each, better ones with lower tier, then lower score.
 * Tier 0 has every word. When that is too few, tier 1 has every word or its completion or other spelling; when
 * there is none at all, tier 2 has any of them. `spelling(position, word)` holds the corrections. All in one statement, so that a search is one round trip.
 */
export function matchedProducts(query: SearchQuery, withScore: boolean): Fragment {
  const score = withScore ? SCORE : '0';
  const tier = (name: string, match: string) =>
    `${name} AS MATERIALIZED (SELECT rowid AS seq, ${score} AS score FROM product_search WHERE product_search MATCH ${match})`;
  const args: Record<string, InValue> = { every: query.every };
  query.words.forEach((word, index) => Object.assign(args, wordArgs(word, index)));
  const groups = query.words.map((_, index) => group(query, index));
  return {
    args,
    sql: `${tier('strict', ':every')},
      few(is_few) AS MATERIALIZED (SELECT count(*) < ${ENOUGH} FROM (SELECT 1 FROM strict LIMIT ${ENOUGH})),
      spelling(position, word) AS MATERIALIZED (${query.words.map(spelling).join(' UNION ALL ')}),
      widened(every, some) AS MATERIALIZED (SELECT ${groups.join(" || ' AND ' || ")}, ${groups.join(" || ' OR ' || ")} FROM few WHERE is_few),
      ${tier('wide', orNothing('SELECT every FROM widened'))},
      ${tier('loose', orNothing(`SELECT some FROM widened WHERE NOT EXISTS (SELECT 1 FROM strict) AND NOT EXISTS (SELECT 1 FROM wide)`))},
      matched(seq, tier, score) AS MATERIALIZED (
        SELECT seq, 0, score FROM strict
        UNION ALL SELECT seq, 1, score FROM wide WHERE seq NOT IN (SELECT seq FROM strict)
        UNION ALL SELECT seq, 2, score FROM loose)`,
  };
}

/** An FTS5 query that may be absent; an empty string of FTS5 finds nothing. */
function orNothing(query: string): string {
  return `coalesce((${query}), '""')`;
}

function wordArgs(word: SearchWord, index: number): Record<string, InValue> {
  const args: Record<string, InValue> = { [`word${index}`]: word.quoted };
  if (word.variants !== null) {
    args[`text${index}`] = word.text;
    args[`variants${index}`] = word.variants;
  }
  if (word.trigrams !== null) {
    args[`trigrams${index}`] = word.trigrams;
    args[`halves${index}`] = word.halves;
  }
  return args;
}

/** Up to three words of the vocabulary that word `index` may mean, when no product has it as it is. */
function spelling(word: SearchWord, index: number): string {
  if (word.variants === null) return `SELECT ${index}, NULL WHERE false`;
  const near = `SELECT v.word, min(CASE WHEN v.at = 0 OR q.value ->> 1 = 0 OR abs(v.at - (q.value ->> 1)) <= 1 THEN 1 ELSE 2 END) AS cost
    FROM json_each(:variants${index}) q CROSS JOIN search_word_variants v ON v.variant = q.value ->> 0 GROUP BY v.word`;
  const far = `SELECT t.word, 3 FROM search_word_trigrams t
    WHERE t.search_word_trigrams MATCH :trigrams${index} AND length(t.word) BETWEEN length(:text${index}) - 2 AND length(:text${index}) + 2
      AND substr(t.word, 1, 1) = substr(:text${index}, 1, 1) AND 2 * ${sharedTrigrams(index)} >= length(:text${index}) - 2`;
  const split = `SELECT h.value ->> 0 || ' ' || (h.value ->> 1), 1 FROM json_each(:halves${index}) h
    WHERE EXISTS (SELECT 1 FROM search_words WHERE word = h.value ->> 0)
      AND EXISTS (SELECT 1 FROM search_words WHERE word = h.value ->> 1)`;
  const candidates = word.trigrams === null ? near : `${near} UNION ALL ${far} UNION ALL ${split}`;
  return `SELECT ${index}, word FROM (SELECT c.word FROM (${candidates}) c LEFT JOIN search_words w ON w.word = c.word
      WHERE (SELECT is_few FROM few)
        AND NOT EXISTS (SELECT 1 FROM product_search WHERE product_search MATCH :word${index})
      GROUP BY c.word
      ORDER BY min(c.cost), substr(c.word, 1, 1) <> substr(:text${index}, 1, 1), max(w.products) DESC LIMIT 3)`;
}

function sharedTrigrams(index: number): string {
  return `(SELECT count(*) FROM json_each('[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22]')
    WHERE value <= length(:text${index}) - 2 AND instr(t.word, substr(:text${index}, value, 3)) > 0)`;
}

/** FTS5 text of word `index`: itself, its corrections, and as the last word its completions. */
function group(query: SearchQuery, index: number): string {
  const completes = index === query.words.length - 1 ? ` || ' OR ' || :word${index} || ' *'` : '';
  return `('(' || :word${index}${completes}
    || coalesce((SELECT ' OR ' || group_concat('"' || word || '"', ' OR ') FROM spelling WHERE position = ${index}), '') || ')')`;
}
