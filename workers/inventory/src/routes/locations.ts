import { cacheHeaders } from '@highstreet/http';
import { serve } from '../app-env.ts';
import * as routes from '../contract/routes.ts';
import { createLocation, deleteLocation, listLocations, updateLocation } from '../services/keep-locations.ts';

export const list = serve(routes.listLocations, async (c) => {
  const items = await listLocations(c.get('ctx'), c.req.valid('query').seller);
  return c.json({ items }, 200, cacheHeaders(false));
});

export const create = serve(routes.createLocation, async (c) => {
  const created = await createLocation(c.get('ctx'), c.req.valid('json').name);
  return c.json(created, 201, { location: `/api/inventory/locations/${created.id}` });
});

export const update = serve(routes.updateLocation, async (c) =>
  c.json(await updateLocation(c.get('ctx'), c.req.valid('param').id, c.req.valid('json').name), 200),
);

export const remove = serve(routes.deleteLocation, async (c) => {
  await deleteLocation(c.get('ctx'), c.req.valid('param').id);
  return c.body(null, 204);
});
