import { setTimeout as wait } from 'node:timers/promises';
import { signIn, type Api } from './api.ts';
import { listWares, makeProduct } from './make-products.ts';
import type { Shop } from './read-shops.ts';

const POLL_MS = 400;
const LIMIT_MS = 120_000;

/** Brings in what a shop sells, as its seller would: signed in, by a file of JSON lines. Products that are there already stay. */
export async function importShop(origin: string, shop: Shop): Promise<string> {
  const api = await signIn(origin, shop.email);
  const lines = listWares(shop).map((ware) => JSON.stringify(makeProduct(ware)));
  const query = new URLSearchParams({ fileName: 'all-we-sell.jsonl', format: 'jsonl', run: 'yes' });
  const started = await api('POST', `/api/products/import?${query}`, `${lines.join('\n')}\n`);
  const done = await follow(api, String(started['id']));
  if (done['status'] !== 'finished' || done['rejected'] !== 0)
    throw new Error(`the import of ${shop.email} is ${String(done['status'])}: ${JSON.stringify(done)}`);
  return `${shop.brand}: ${String(done['created'])} new, ${String(done['updated'])} changed, ${String(done['unchanged'])} as before`;
}

/** Waits until an import runs no more. */
async function follow(api: Api, id: string): Promise<Record<string, unknown>> {
  const until = Date.now() + LIMIT_MS;
  for (;;) {
    const state = await api('GET', `/api/imports/${id}`);
    if (state['status'] !== 'uploaded' && state['status'] !== 'running') return state;
    if (Date.now() > until) throw new Error(`the import ${id} did not end`);
    await wait(POLL_MS);
  }
}
