import type { SliceRoute } from '@highstreet/http';
import { describeAccess, describeContract } from '@highstreet/http/testing';
import { buildApp } from '../src/app.ts';
import * as contractRoutes from '../src/contract/routes.ts';
import { makeActor, makeCtx } from './context.ts';

const routes: SliceRoute[] = Object.values({ ...contractRoutes });

async function open() {
  const ctx = await makeCtx(makeActor('seller'));
  const app = buildApp((_, meta) => ctx.as(meta.actor));
  return { app, routes, others: async () => ({ actor: makeActor('seller', 'tom'), requests: [] }) };
}

describeAccess('orders', open);
describeContract('orders', (await open()).app, routes);
