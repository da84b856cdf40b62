/**
 * How good and how fast search is: `bun run bench:search [url of a sqld]`. Without a url it works on a file of its own.
 * The data is real and not part of the project; without it the bench says so and ends.
 */
import type { Database } from '@highstreet/data';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { searchProducts } from '../../src/services/search-products.ts';
import { loadProducts, openCatalog } from './load-products.ts';
import { measureNdcg, parseJudgements, type Judgements, type Ranking } from './measure-ndcg.ts';
import { measureTimes } from './measure-times.ts';

const DATA = join(import.meta.dirname, '../../../../../shared/data/products');
const PRODUCTS = join(DATA, 'icecat-electronics-19406.jsonl.gz');
const MORE_PRODUCTS = join(DATA, 'amazon-uk-toys-10000.csv.gz');
const JUDGEMENTS = join(DATA, 'icecat-search-judgements.csv');

const say = (line: string) => process.stdout.write(`${line}\n`);

if (existsSync(PRODUCTS) && existsSync(JUDGEMENTS)) await main(process.argv[2]);
else say('skipped: no real products and judgements at ../shared/data/products');

async function main(url: string | undefined): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'search-'));
  try {
    const db = await openCatalog(url ?? `file:${join(folder, 'catalog.db')}`);
    await load(db, PRODUCTS);
    const judgements = parseJudgements(await Bun.file(JUDGEMENTS).text());
    await compareRankings(db, judgements);
    if (existsSync(MORE_PRODUCTS)) await load(db, MORE_PRODUCTS);
    for (const { name, calls, p50, p95, max } of await measureTimes(db, [...judgements.keys()])) {
      const times = [p50, p95, max].map((ms) => ms.toFixed(1).padStart(7)).join('');
      say(`${name.padEnd(36)} ${String(calls).padStart(5)} calls   ms p50, p95, max:${times}`);
    }
    db.$client.close();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function load(db: Database, file: string): Promise<void> {
  const start = performance.now();
  const count = await loadProducts(db, file);
  say(`${count} products read, written and indexed in ${((performance.now() - start) / 1000).toFixed(1)} s`);
}

async function compareRankings(db: Database, judgements: Judgements): Promise<void> {
  await db.$client.batch([
    'DROP TABLE IF EXISTS plain_search',
    'CREATE VIRTUAL TABLE plain_search USING fts5(title)',
    'INSERT INTO plain_search (rowid, title) SELECT seq, title FROM products',
  ]);
  const rankings: [string, Ranking][] = [
    ['plain BM25 over title, every word', plainRanking(db, ' AND ')],
    ['plain BM25 over title, any word', plainRanking(db, ' OR ')],
    ['this search', await shopRanking(db)],
  ];
  for (const [name, rank] of rankings) {
    const { ndcg, queries } = await measureNdcg(judgements, rank);
    say(`nDCG@10 ${ndcg.toFixed(4)}  ${name} (${queries} queries)`);
  }
  await db.$client.execute('DROP TABLE plain_search');
}

function plainRanking(db: Database, operator: string): Ranking {
  return async (query) => {
    const words = query.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    const { rows } = await db.$client.execute({
      sql: `SELECT p.external_id FROM plain_search s JOIN products p ON p.seq = s.rowid
        WHERE plain_search MATCH ? ORDER BY s.rank, s.rowid LIMIT 10`,
      args: [words.map((word) => `"${word}"`).join(operator)],
    });
    return rows.map((row) => String(row['external_id']));
  };
}

async function shopRanking(db: Database): Promise<Ranking> {
  const { rows } = await db.$client.execute('SELECT id, external_id FROM products');
  const externalIds = new Map(rows.map((row) => [String(row['id']), String(row['external_id'])]));
  return async (q) => {
    const { items } = await searchProducts(db, { q, limit: 10 });
    return items.map(({ id }) => externalIds.get(id) ?? '');
  };
}
