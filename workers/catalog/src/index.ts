import { serveRemote } from '@highstreet/http';
import { WorkerEntrypoint } from 'cloudflare:workers';
import openApi from '../openapi.json';
import { app } from './app.ts';
import type { CatalogRpc, VariantFacts, VariantSelection } from './contract/index.ts';
import { readEnv } from './env.ts';
import { handleBatch, openBackground } from './queue.ts';
import { readVariants } from './services/read-variants.ts';
import { sweep } from './sweep.ts';

/** The catalog's API. Only a service binding reaches this entrypoint. */
export class Api extends WorkerEntrypoint implements CatalogRpc {
  override fetch(request: Request): Response | Promise<Response> {
    if (new URL(request.url).pathname === '/openapi.json') return Response.json(openApi);
    return app.fetch(request, readEnv(this.env), this.ctx);
  }

  /** What other slices need of variants; one round trip to the database. */
  readVariants(selection: VariantSelection): Promise<VariantFacts[]> {
    return readVariants(openBackground(this.env), selection);
  }
}

// oxlint-disable-next-line import/no-default-export -- workerd's entry: the remote's static files and nothing else
export default {
  fetch: serveRemote,
  queue: handleBatch,
  scheduled: sweep,
} satisfies ExportedHandler<{ ASSETS: Fetcher }>;
