import { createApp } from '@highstreet/http';
import type { AppEnv } from './app-env.ts';
import { makeCtx, type Ctx } from './context.ts';
import { readEnv } from './env.ts';
import { getHealth } from './routes/health.ts';
import * as telemetry from './routes/telemetry.ts';

type Options = Parameters<typeof createApp<AppEnv['Bindings'], Ctx>>[0];

/** Every route of the platform, in reading order. */
export const buildApp = (context: Options['context']) =>
  createApp<AppEnv['Bindings'], Ctx>({
    slice: 'platform',
    context,
    idempotency: (ctx) => ctx.idempotency,
  }).openapiRoutes([
    getHealth,
    telemetry.system,
    telemetry.series,
    telemetry.routeTraffic,
    telemetry.traces,
    telemetry.trace,
    telemetry.logs,
  ]);

export const app = buildApp((c, meta) => makeCtx(readEnv(c.env), meta));
