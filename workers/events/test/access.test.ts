import { describeAccess, describeContract } from '@highstreet/http/testing';
import { buildApp } from '../src/app.ts';
import * as eventRoutes from '../src/contract/routes.ts';
import * as webhookRoutes from '../src/contract/webhook-routes.ts';
import { makeActor, makeCtx } from './context.ts';

const routes = Object.values({ ...eventRoutes, ...webhookRoutes });

/** Everything here is for admins, so nobody owns an object of it. */
async function open() {
  const ctx = await makeCtx();
  const app = buildApp((_, meta) => ctx.as(meta.actor));
  return { app, routes, others: async () => ({ actor: makeActor('seller'), requests: [] }) };
}

describeAccess('events', open);
describeContract('events', (await open()).app, routes);
