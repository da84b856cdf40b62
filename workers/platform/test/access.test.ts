import { describeAccess, describeContract } from '@highstreet/http/testing';
import { buildApp } from '../src/app.ts';
import * as contract from '../src/contract/routes.ts';
import { makeActor, makeCtx } from './context.ts';

const routes = Object.values(contract);

async function open() {
  const ctx = await makeCtx();
  const app = buildApp((_, meta) => ctx.as(meta.actor));
  // Only admins come here, and what they see belongs to nobody.
  return { app, routes, others: async () => ({ actor: makeActor('seller'), requests: [] }) };
}

describeAccess('platform', open);
describeContract('platform', (await open()).app, routes);
