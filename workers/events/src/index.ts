import type { CloudEvent, DeliveryReport, EventStore } from '@highstreet/events';
import { problemResponse, problemBody } from '@highstreet/http/problem';
import { sharedProblems } from '@highstreet/http';
import { inBackground } from '@highstreet/telemetry';
import { WorkerEntrypoint } from 'cloudflare:workers';
import openApi from '../openapi.json';
import { buildApp } from './app.ts';
import { makeCtx, openBackground } from './context.ts';
import { readEnv } from './env.ts';
import { handleBatch, openStore } from './queue.ts';
import { sendDueNowAndThen } from './services/send-due.ts';
import { sweep } from './services/sweep.ts';

const app = buildApp((c, meta) =>
  makeCtx(readEnv(c.env), { ...meta, defer: (work) => c.executionCtx.waitUntil(work) }),
);

/** The events worker's API, and what slices ask of it by RPC. Only a service binding reaches this entrypoint. */
export class Api extends WorkerEntrypoint implements EventStore {
  override fetch(request: Request): Response | Promise<Response> {
    if (new URL(request.url).pathname === '/openapi.json') return Response.json(openApi);
    return app.fetch(request, readEnv(this.env), this.ctx);
  }

  accept(events: CloudEvent[]): Promise<void> {
    return this.#store().accept(events);
  }

  listKnown(ids: string[]): Promise<string[]> {
    return this.#store().listKnown(ids);
  }

  report(consumer: string, report: DeliveryReport): Promise<void> {
    return this.#store().report(consumer, report);
  }

  readEvent(id: string): Promise<CloudEvent | null> {
    return this.#store().readEvent(id);
  }

  #store(): EventStore {
    const ctx = openBackground(readEnv(this.env), (work) => this.ctx.waitUntil(work));
    sendDueNowAndThen(ctx);
    return openStore(ctx);
  }
}

const work = (bindings: unknown, ctx: ExecutionContext) => ({ slice: 'events', bindings, ctx });

// oxlint-disable-next-line import/no-default-export -- workerd's entry: queues and the cron; nothing to fetch
export default {
  fetch: () => problemResponse(problemBody(sharedProblems.notFound, { detail: 'There is nothing here.' })),
  queue: (batch, env, ctx) =>
    inBackground({ ...work(env, ctx), name: `batch of ${batch.queue}`, kind: 'consumer' }, () =>
      handleBatch(
        openBackground(readEnv(env), (later) => ctx.waitUntil(later)),
        batch,
        env,
      ),
    ),
  scheduled: (_event, env, ctx) =>
    inBackground({ ...work(env, ctx), name: 'sweep', kind: 'internal' }, () =>
      sweep(openBackground(readEnv(env), (later) => ctx.waitUntil(later))),
    ),
} satisfies ExportedHandler;
