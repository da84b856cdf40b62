import { serveRemote } from '@highstreet/http';
import { WorkerEntrypoint } from 'cloudflare:workers';
import openApi from '../openapi.json';
import { app, goOn } from './app.ts';
import type { Ctx } from './context.ts';
import type { Availability, InventoryRpc, ReserveOutcome, StockLine } from './contract/index.ts';
import { readEnv } from './env.ts';
import { handleBatch, openBackground } from './queue.ts';
import { commitStock } from './services/commit-stock.ts';
import { readAvailability } from './services/read-availability.ts';
import { releaseStock, restock } from './services/release-stock.ts';
import { reserveStock } from './services/reserve-stock.ts';
import { sweep } from './sweep.ts';

/** The API of the inventory slice. Only a service binding reaches this entrypoint. */
export class Api extends WorkerEntrypoint implements InventoryRpc {
  override fetch(request: Request): Response | Promise<Response> {
    if (new URL(request.url).pathname === '/openapi.json') return Response.json(openApi);
    return app.fetch(request, readEnv(this.env), this.ctx);
  }

  readAvailability(variantIds: string[]): Promise<Availability[]> {
    return readAvailability(openBackground(this.env), variantIds);
  }

  reserve(orderId: string, lines: StockLine[], ttlMs: number): Promise<ReserveOutcome> {
    return this.#change((ctx) => reserveStock(ctx, orderId, lines, ttlMs));
  }

  commit(orderId: string): Promise<{ isCommitted: boolean }> {
    return this.#change((ctx) => commitStock(ctx, orderId));
  }

  release(orderId: string): Promise<void> {
    return this.#change((ctx) => releaseStock(ctx, orderId));
  }

  restock(orderId: string, returnId: string, lines: StockLine[]): Promise<void> {
    return this.#change((ctx) => restock(ctx, orderId, returnId, lines));
  }

  /** Does it, and sends behind the answer what it has emitted and announced. */
  async #change<T>(change: (ctx: Ctx) => Promise<T>): Promise<T> {
    const ctx = openBackground(this.env);
    const value = await change(ctx);
    const rest = goOn(ctx);
    if (rest) this.ctx.waitUntil(rest());
    return value;
  }
}

// oxlint-disable-next-line import/no-default-export -- workerd's entry: the remote's static files and nothing else
export default {
  fetch: serveRemote,
  queue: handleBatch,
  scheduled: sweep,
} satisfies ExportedHandler<{ ASSETS: Fetcher }>;
