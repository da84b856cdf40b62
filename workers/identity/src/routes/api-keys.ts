import { serve } from '../app-env.ts';
import * as routes from '../contract/api-key-routes.ts';
import { createApiKey, listApiKeys, revokeApiKey } from '../services/manage-api-keys.ts';
import { PRIVATE } from './session-cookie.ts';

export const list = serve(routes.listApiKeys, async (c) =>
  c.json(await listApiKeys(c.get('ctx')), 200, PRIVATE),
);

export const create = serve(routes.createApiKey, async (c) =>
  c.json(await createApiKey(c.get('ctx'), c.req.valid('json')), 201, PRIVATE),
);

export const revoke = serve(routes.revokeApiKey, async (c) => {
  await revokeApiKey(c.get('ctx'), c.req.valid('param').id);
  return c.body(null, 204);
});
