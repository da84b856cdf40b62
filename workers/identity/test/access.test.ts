import { describe, expect, test } from 'bun:test';
import { describeAccess, describeContract } from '@highstreet/http/testing';
import { resolve } from 'node:path';
import { buildApp } from '../src/app.ts';
import { openApi } from '../src/openapi.ts';
import { createApiKey } from '../src/services/manage-api-keys.ts';
import { allRoutes } from './all-routes.ts';
import { makeCtx, makeUser } from './context.ts';
import { signInAs } from './sign-in.ts';

async function open() {
  const ctx = await makeCtx();
  const app = buildApp((_, meta) => ctx.with({ actor: meta.actor }));
  const others = async () => {
    const { actor: ada } = await signInAs(ctx, await makeUser(ctx));
    const key = await createApiKey(ctx.with({ actor: ada }), { name: 'x', scopes: ['*'], limitPerMinute: 1 });
    const requests = [
      { operationId: 'endSession', path: `/api/auth/sessions/${ada.sessionId}` },
      { operationId: 'revokeApiKey', path: `/api/auth/api-keys/${key.id}` },
    ];
    return { actor: await makeUser(ctx, 'eve'), requests };
  };
  return { app, routes: allRoutes, others };
}

describeAccess('identity', open);
describeContract('identity', (await open()).app, allRoutes);

describe('openapi.json', () => {
  test('is what the routes say; `bun run openapi` writes it', async () => {
    const committed: unknown = JSON.parse(
      await Bun.file(resolve(import.meta.dirname, '../openapi.json')).text(),
    );
    expect(JSON.parse(JSON.stringify(openApi))).toEqual(committed);
  });
});
