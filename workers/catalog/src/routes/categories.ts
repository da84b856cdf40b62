import { serve } from '../app-env.ts';
import * as routes from '../contract/category-routes.ts';
import { createCategory, deleteCategory, moveCategory, updateCategory } from '../services/change-category.ts';
import { getCategory, getCategoryTree, listCategories } from '../services/read-categories.ts';
import { readHeaders } from './read-headers.ts';

export const list = serve(routes.listCategories, async (c) =>
  c.json({ items: await listCategories(c.get('ctx'), c.req.valid('query').parent) }, 200, readHeaders(c)),
);

export const tree = serve(routes.getCategoryTree, async (c) =>
  c.json({ roots: await getCategoryTree(c.get('ctx')) }, 200, readHeaders(c)),
);

export const get = serve(routes.getCategory, async (c) =>
  c.json(await getCategory(c.get('ctx'), c.req.valid('param').idOrSlug), 200, readHeaders(c)),
);

export const create = serve(routes.createCategory, async (c) => {
  const category = await createCategory(c.get('ctx'), c.req.valid('json'));
  return c.json(category, 201, { location: `/api/categories/${category.id}` });
});

export const update = serve(routes.updateCategory, async (c) =>
  c.json(await updateCategory(c.get('ctx'), c.req.valid('param').id, c.req.valid('json')), 200),
);

export const move = serve(routes.moveCategory, async (c) =>
  c.json(await moveCategory(c.get('ctx'), c.req.valid('param').id, c.req.valid('json')), 200),
);

export const remove = serve(routes.deleteCategory, async (c) => {
  await deleteCategory(c.get('ctx'), c.req.valid('param').id);
  return c.body(null, 204);
});
