import { createApp } from '@highstreet/http';
import type { AppEnv } from './app-env.ts';
import { makeCtx } from './context.ts';
import { readEnv } from './env.ts';
import { getHealth } from './routes/health.ts';
import * as products from './routes/products.ts';

/** Every route of the catalog, in reading order. */
export const app = createApp<AppEnv['Bindings'], AppEnv['Variables']['ctx']>({
  slice: 'catalog',
  context: (c, meta) => makeCtx(readEnv(c.env), meta),
  idempotency: (ctx) => ctx.idempotency,
}).openapiRoutes([
  getHealth,
  products.list,
  products.get,
  products.create,
  products.update,
  products.archive,
]);
