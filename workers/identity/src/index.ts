import { serveRemote } from '@highstreet/http';
import { inBackground } from '@highstreet/telemetry';
import { WorkerEntrypoint } from 'cloudflare:workers';
import openApi from '../openapi.json';
import { buildApp } from './app.ts';
import type { DevMail } from './contract/index.ts';
import { readEnv } from './env.ts';
import { openBackground, openRequest } from './open-context.ts';
import { listRevocations, type Revocation } from './services/list-revocations.ts';
import { readMail } from './services/read-mail.ts';
import { sweep } from './services/sweep.ts';
import { verifyApiKey, type VerifiedApiKey } from './services/verify-api-key.ts';

const app = buildApp(openRequest);

/** Identity's API. Only a service binding reaches this entrypoint. */
export class Api extends WorkerEntrypoint {
  override fetch(request: Request): Response | Promise<Response> {
    if (new URL(request.url).pathname === '/openapi.json') return Response.json(openApi);
    return app.fetch(request, readEnv(this.env), this.ctx);
  }

  /** Whom an API key speaks for; null when it does not work. */
  verifyApiKey(key: string): Promise<VerifiedApiKey | null> {
    return verifyApiKey(this.#open(), key);
  }

  /** Sessions that ended since then and whose access tokens may still be alive. */
  listRevocations(sinceMs: number): Promise<Revocation[]> {
    return listRevocations(this.#open(), sinceMs);
  }

  /** What the mail of an event says; null when it is too old. For the slice that sends mails. */
  readMail(mailId: string): Promise<DevMail | null> {
    return readMail(this.#open(), mailId);
  }

  #open() {
    return openBackground(this.env, (work) => this.ctx.waitUntil(work));
  }
}

// oxlint-disable-next-line import/no-default-export -- workerd's entry: the remote's static files, and the cron
export default {
  fetch: serveRemote,
  scheduled: (_event, bindings, ctx) =>
    inBackground({ name: 'sweep', kind: 'internal', slice: 'identity', bindings, ctx }, (meta) =>
      sweep(openBackground(bindings, (work) => ctx.waitUntil(work), meta)),
    ),
} satisfies ExportedHandler<{ ASSETS: Fetcher }>;
