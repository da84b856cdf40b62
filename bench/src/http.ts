import { writeFile } from 'node:fs/promises';
import { startStack, type RunningStack, type StackOptions } from '@highstreet/stack';
import { bundleBaseline } from './bundle-baseline.ts';
import { readBenchProducts, readData } from './data.ts';
import { drain } from './events/drain.ts';
import { describeFirstPage, measureFirstPage, type FirstPage } from './first-page.ts';
import { measure, type Measured, type Shot } from './measure.ts';
import { workerdMemory } from './memory.ts';
import { importFile, signIn } from './program.ts';
import { printRatios } from './print-ratios.ts';
import { freshStateDir } from './state-dir.ts';

const PORT = 8899;
const BASELINE = 'http://127.0.0.1:8898';
const HEADERS = { 'accept-encoding': 'identity' };

/** Reads, search and sign-in through the whole gateway, as ratios of a bare worker that answers the same bytes in the same workerd; and the first page in a browser. */
export async function benchHttp(): Promise<void> {
  const stateDir = await freshStateDir('bench-http');
  const options: StackOptions = {
    port: PORT,
    stateDir,
    profile: 'bench',
    extraWorkers: [await bundleBaseline(8898)],
  };
  const cached = await startStack({ ...options, vars: { identity: { LIMITS: 'off' } } });
  const results: Measured[] = [];
  let slugs: string[] = [];
  let firstPage: FirstPage | undefined;
  try {
    await loadProducts(cached);
    const seconds = await drain(cached, 240_000);
    console.log(`every subscriber has heard of the products ${seconds.toFixed(1)} s later`);
    slugs = await listSlugs(cached.origin);
    firstPage = await measureFirstPage(cached.origin);
    results.push(...(await measureCached(cached, slugs)));
  } finally {
    await cached.stop();
  }
  const vars = { gateway: { CACHE: 'off' }, catalog: { CACHE: 'off' }, identity: { LIMITS: 'off' } };
  const uncached = await startStack({ ...options, seed: false, vars });
  try {
    results.push(...(await measureUncached(uncached, slugs)));
    const memory = workerdMemory();
    printRatios(results, BASELINE_OF, WANTED);
    console.log(describeFirstPage(firstPage));
    console.log(`workerd after the bench: ${memory} MB (wanted: under 600)`);
    await writeFile(`${stateDir}/results.json`, JSON.stringify({ results, firstPage, memory }, null, 2));
  } finally {
    await uncached.stop();
  }
}

const BASELINE_OF: Record<string, string> = {
  'product, cached': 'bare worker, product',
  'product, uncached': 'bare worker, product',
  'list of 24, cached': 'bare worker, list',
  'list of 24, uncached': 'bare worker, list',
  'category of 24, uncached': 'bare worker, list',
  'search on 30,000': 'bare worker, list',
  'search on 30,000, uncached': 'bare worker, list',
  'search with facets, uncached': 'bare worker, list',
};
const WANTED: Record<string, number> = {
  'product, cached': 0.6,
  'list of 24, cached': 0.6,
  'product, uncached': 0.1,
  'list of 24, uncached': 0.08,
  'search on 30,000': 0.05,
};

/** 10,000 products of the bench, 19,406 of Icecat and the demo street: 30,000. Says how long Icecat takes. */
async function loadProducts({ origin }: RunningStack): Promise<void> {
  const mara = await signIn(origin, 'mara@highstreet.test');
  const bench = readBenchProducts();
  if (bench === undefined) throw new Error('this bench needs ../shared/data');
  await importFile(mara, 'bench.jsonl', bench);
  const icecat = readData('products/icecat-electronics-19406.jsonl.gz');
  const tom = await signIn(origin, 'tom@highstreet.test');
  if (icecat === undefined) return;
  const done = await importFile(tom, 'icecat.jsonl', icecat);
  console.log(
    `import of ${done.rows} Icecat products: ${done.seconds.toFixed(1)} s, ${done.rejected} rejected (wanted: under 60 s)`,
  );
}

async function listSlugs(origin: string): Promise<string[]> {
  const slugs: string[] = [];
  for (let path = '/api/products?limit=100'; path !== '' && slugs.length < 2000;) {
    const answer = await fetch(origin + path);
    const page: { items: { slug: string }[] } = JSON.parse(await answer.text());
    slugs.push(...page.items.map(({ slug }) => slug));
    path = /<([^>]+)>; rel="next"/.exec(answer.headers.get('link') ?? '')?.[1] ?? '';
  }
  return slugs;
}

async function measureCached({ origin }: RunningStack, slugs: string[]): Promise<Measured[]> {
  const product: Shot = { path: `/api/products/${slugs[0]}`, headers: HEADERS };
  const list: Shot = { path: '/api/products?limit=24', headers: HEADERS };
  await copyBytes(origin + product.path, 'product');
  await copyBytes(origin + list.path, 'list');
  return [
    await measure('bare worker, product', { origin: BASELINE, shots: [{ path: '/bytes/product' }] }),
    await measure('product, cached', { origin, shots: [product] }),
    await measure('bare worker, list', { origin: BASELINE, shots: [{ path: '/bytes/list' }] }),
    await measure('list of 24, cached', { origin, shots: [list] }),
    await measure('search on 30,000', { origin, shots: searches() }),
  ];
}

function searches(more = ''): Shot[] {
  return searchTerms().map((term) => ({ path: `/api/products?limit=24&q=${term}${more}`, headers: HEADERS }));
}

function searchTerms(): string[] {
  return (readData('bench/search-terms.txt') ?? 'lamp').trim().split('\n');
}

async function copyBytes(url: string, name: string): Promise<void> {
  const body = await (await fetch(url)).text();
  await fetch(`${BASELINE}/bytes/${name}`, { method: 'PUT', body });
}

async function measureUncached({ origin }: RunningStack, slugs: string[]): Promise<Measured[]> {
  const leaves = await listLeaves(origin);
  const get = (path: string): Shot => ({ path, headers: HEADERS });
  const account = JSON.stringify({
    email: 'ada@highstreet.test',
    password: 'highstreet-demo-2026',
    client: 'program',
  });
  const signingIn: Shot = {
    method: 'POST',
    path: '/api/auth/login',
    body: account,
    headers: { 'content-type': 'application/json' },
  };
  return [
    await measure('product, uncached', { origin, shots: slugs.map((slug) => get(`/api/products/${slug}`)) }),
    await measure('list of 24, uncached', { origin, shots: [get('/api/products?limit=24')] }),
    await measure('category of 24, uncached', {
      origin,
      shots: leaves.map((slug) => get(`/api/products?limit=24&category=${slug}`)),
    }),
    await measure('search on 30,000, uncached', { origin, shots: searches() }),
    await measure('search with facets, uncached', {
      origin,
      shots: searches('&facets=brand,category,price'),
    }),
    await measure('suggest, uncached', {
      origin,
      shots: searchTerms().map((term) => get(`/api/search/suggest?q=${term.slice(0, 4)}`)),
    }),
    await measure('sign-in, 4 at once', { origin, shots: [signingIn], connections: 4 }),
  ];
}

async function listLeaves(origin: string): Promise<string[]> {
  type Node = { slug: string; children: Node[] };
  const { roots }: { roots: Node[] } = JSON.parse(
    await (await fetch(`${origin}/api/categories/tree`)).text(),
  );
  const leavesOf = (node: Node): string[] =>
    node.children.length === 0 ? [node.slug] : node.children.flatMap(leavesOf);
  return roots.flatMap(leavesOf);
}
