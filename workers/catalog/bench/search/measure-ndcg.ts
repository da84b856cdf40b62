/** Graded ratings (0-3) of documents by query. */
export type Judgements = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Finds the ids of the best documents, best first. */
export type Ranking = (query: string) => Promise<readonly string[]>;

/** Reads lines `query,docid,rating` under a header line. */
export function parseJudgements(csv: string): Judgements {
  const judgements = new Map<string, Map<string, number>>();
  for (const line of csv.trim().split('\n').slice(1)) {
    const [, query = '', id = '', rating = '0'] = /^"?(.*?)"?,(\d+),(\d)\s*$/.exec(line) ?? [];
    const ratings = judgements.get(query) ?? new Map<string, number>();
    judgements.set(query, ratings.set(id, Number(rating)));
  }
  return judgements;
}

/**
 * Mean nDCG@10 over the queries that have a relevant document; gain 2^rating - 1, a document that nobody judged gains nothing.
 * Source: Järvelin and Kekäläinen 2002, with the exponential gain of Burges et al. 2005.
 */
export async function measureNdcg(
  judgements: Judgements,
  rank: Ranking,
): Promise<{ ndcg: number; queries: number }> {
  let sum = 0;
  let queries = 0;
  for (const [query, ratings] of judgements) {
    const ideal = gainOf([...ratings.values()].toSorted((a, b) => b - a));
    if (ideal === 0) continue;
    const found = await rank(query);
    sum += gainOf(found.map((id) => ratings.get(id) ?? 0)) / ideal;
    queries += 1;
  }
  return { ndcg: sum / queries, queries };
}

function gainOf(ratings: number[]): number {
  return ratings
    .slice(0, 10)
    .reduce((sum, rating, place) => sum + (2 ** rating - 1) / Math.log2(place + 2), 0);
}
