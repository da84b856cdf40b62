import { serveRemote } from '@highstreet/http';
import { WorkerEntrypoint } from 'cloudflare:workers';
import openApi from '../openapi.json';
import { app } from './app.ts';
import { readEnv } from './env.ts';
import { handleBatch } from './queue.ts';
import { sweep } from './sweep.ts';

export { PlaceOrder } from './workflow.ts';

/** The API of the checkout slice. Only a service binding reaches this entrypoint. */
export class Api extends WorkerEntrypoint {
  override fetch(request: Request): Response | Promise<Response> {
    if (new URL(request.url).pathname === '/openapi.json') return Response.json(openApi);
    return app.fetch(request, readEnv(this.env), this.ctx);
  }
}

// oxlint-disable-next-line import/no-default-export -- workerd's entry: the remote's static files and nothing else
export default {
  fetch: serveRemote,
  queue: handleBatch,
  scheduled: sweep,
} satisfies ExportedHandler<{ ASSETS: Fetcher }>;
