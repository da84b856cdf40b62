import { createApp } from '@highstreet/http';
import type { AppEnv } from './app-env.ts';
import { makeCtx, type Ctx } from './context.ts';
import { readEnv } from './env.ts';
import * as categories from './routes/categories.ts';
import { getHealth } from './routes/health.ts';
import * as imports from './routes/imports.ts';
import * as products from './routes/products.ts';
import * as reviews from './routes/reviews.ts';
import * as wishlists from './routes/wishlists.ts';

type Options = Parameters<typeof createApp<AppEnv['Bindings'], Ctx>>[0];

/** Every route of the catalog, in reading order; a fixed path stands before a parameter. */
export const buildApp = (context: Options['context']) =>
  createApp<AppEnv['Bindings'], Ctx>({
    slice: 'catalog',
    context,
    idempotency: (ctx) => ctx.idempotency,
    afterwards: goOn,
  }).openapiRoutes([
    getHealth,
    products.list,
    products.create,
    products.suggest,
    imports.upload,
    imports.exportAll,
    imports.list,
    imports.get,
    imports.preview,
    imports.run,
    imports.cancel,
    imports.report,
    products.get,
    products.update,
    products.archive,
    products.related,
    reviews.list,
    reviews.post,
    reviews.edit,
    reviews.remove,
    reviews.report,
    reviews.reported,
    reviews.keep,
    reviews.reopen,
    categories.list,
    categories.tree,
    categories.create,
    categories.get,
    categories.update,
    categories.move,
    categories.remove,
    wishlists.list,
    wishlists.create,
    wishlists.shared,
    wishlists.get,
    wishlists.update,
    wishlists.remove,
    wishlists.addItem,
    wishlists.removeItem,
  ]);

/** After the answer: the events of a change are sent, and whoever looks at what changed is told. */
function goOn({ relay, live }: Ctx): (() => Promise<void>) | undefined {
  const [sending, telling] = [relay.afterRequest(), live.afterRequest()];
  if (!sending && !telling) return undefined;
  return async () => void (await Promise.all([sending?.(), telling?.()]));
}

export const app = buildApp((c, meta) => makeCtx(readEnv(c.env), meta));
