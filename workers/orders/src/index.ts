import { serveRemote } from '@highstreet/http';
import { WorkerEntrypoint } from 'cloudflare:workers';
import openApi from '../openapi.json';
import { app } from './app.ts';
import type { OrderDraft, OrderRef, OrdersRpc } from './contract/api.ts';
import { readEnv } from './env.ts';
import { handleBatch } from './queue.ts';
import { openRpc } from './rpc.ts';
import { sweep } from './sweep.ts';

/** The API of the orders slice. Only a service binding reaches this entrypoint. */
export class Api extends WorkerEntrypoint implements OrdersRpc {
  override fetch(request: Request): Response | Promise<Response> {
    if (new URL(request.url).pathname === '/openapi.json') return Response.json(openApi);
    return app.fetch(request, readEnv(this.env), this.ctx);
  }

  createOrder(draft: OrderDraft): Promise<OrderRef> {
    return this.#rpc().createOrder(draft);
  }

  confirmOrder(...args: Parameters<OrdersRpc['confirmOrder']>): ReturnType<OrdersRpc['confirmOrder']> {
    return this.#rpc().confirmOrder(...args);
  }

  cancelPlacement(orderId: string, reason: string): ReturnType<OrdersRpc['cancelPlacement']> {
    return this.#rpc().cancelPlacement(orderId, reason);
  }

  noteAttention(orderId: string, detail: string): Promise<void> {
    return this.#rpc().noteAttention(orderId, detail);
  }

  #rpc(): OrdersRpc {
    return openRpc(this.env, (work) => this.ctx.waitUntil(work));
  }
}

// oxlint-disable-next-line import/no-default-export -- workerd's entry: the remote's static files and nothing else
export default {
  fetch: serveRemote,
  queue: handleBatch,
  scheduled: sweep,
} satisfies ExportedHandler<{ ASSETS: Fetcher }>;
