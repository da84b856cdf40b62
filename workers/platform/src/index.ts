import { serveRemote } from '@highstreet/http';
import {
  inBackground,
  PROMETHEUS_TYPE,
  type TelemetryBatch,
  type TelemetrySink,
} from '@highstreet/telemetry';
import { WorkerEntrypoint } from 'cloudflare:workers';
import openApi from '../openapi.json';
import { app } from './app.ts';
import { makeCtx } from './context.ts';
import { readEnv } from './env.ts';
import { putAway, takeIn } from './inbox.ts';
import { readPrometheus } from './services/read-prometheus.ts';
import { sweepTelemetry } from './services/sweep-telemetry.ts';

/** The platform's API. Only a service binding reaches this entrypoint. */
export class Api extends WorkerEntrypoint {
  override async fetch(request: Request): Promise<Response> {
    const { pathname } = new URL(request.url);
    if (pathname === '/openapi.json') return Response.json(openApi);
    if (pathname === '/metrics') return answerMetrics(this.env);
    return app.fetch(request, { ...readEnv(this.env), PLATFORM: ownSink(this.env) }, this.ctx);
  }

  /** Takes in what an isolate of any worker has noted. Resolves when it is written down; nothing depends on it. */
  collect(batch: TelemetryBatch): Promise<void> {
    return takeIn(batch, this.env);
  }
}

// oxlint-disable-next-line import/no-default-export -- workerd's entry: the remote's static files, and the cron
export default {
  fetch: serveRemote,
  scheduled: (_event, env, ctx) =>
    inBackground(
      {
        name: 'sweep',
        kind: 'internal',
        slice: 'platform',
        bindings: { ...env, PLATFORM: ownSink(env) },
        ctx,
      },
      ({ trace }) => sweepTelemetry(makeCtx(readEnv(env), { trace })),
    ),
} satisfies ExportedHandler<{ ASSETS: Fetcher }>;

async function answerMetrics(bindings: unknown): Promise<Response> {
  const text = await readPrometheus(makeCtx(readEnv(bindings), {}));
  return new Response(text, { headers: { 'content-type': PROMETHEUS_TYPE } });
}

/** What the platform notes of itself goes into its database without a detour. Writing it down is not noted. */
function ownSink(bindings: unknown): TelemetrySink {
  return { collect: (batch) => putAway(readEnv(bindings), [batch]) };
}
