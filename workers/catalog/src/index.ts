import { serveRemote } from '@highstreet/http';
import { WorkerEntrypoint } from 'cloudflare:workers';
import { app } from './app.ts';
import { readEnv } from './env.ts';

/** The catalog's API. Only a service binding reaches this entrypoint. */
export class Api extends WorkerEntrypoint {
  override fetch(request: Request): Response | Promise<Response> {
    return app.fetch(request, readEnv(this.env), this.ctx);
  }
}

// oxlint-disable-next-line import/no-default-export -- workerd's entry: the remote's static files and nothing else
export default { fetch: serveRemote } satisfies ExportedHandler<{ ASSETS: Fetcher }>;
