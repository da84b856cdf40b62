import { serve } from '../app-env.ts';
import * as routes from '../contract/wishlist-routes.ts';
import {
  addWishlistItem,
  createWishlist,
  deleteWishlist,
  getSharedWishlist,
  getWishlist,
  listWishlists,
  removeWishlistItem,
  updateWishlist,
} from '../services/keep-wishlist.ts';
import { readHeaders } from './read-headers.ts';

export const list = serve(routes.listWishlists, async (c) =>
  c.json({ items: await listWishlists(c.get('ctx')) }, 200, readHeaders(c)),
);

export const create = serve(routes.createWishlist, async (c) => {
  const wishlist = await createWishlist(c.get('ctx'), c.req.valid('json'));
  return c.json(wishlist, 201, { location: `/api/wishlists/${wishlist.id}` });
});

export const shared = serve(routes.getSharedWishlist, async (c) =>
  c.json(await getSharedWishlist(c.get('ctx'), c.req.valid('param').token), 200, {
    'cache-control': 'private, no-store',
  }),
);

export const get = serve(routes.getWishlist, async (c) =>
  c.json(await getWishlist(c.get('ctx'), c.req.valid('param').id), 200, readHeaders(c)),
);

export const update = serve(routes.updateWishlist, async (c) =>
  c.json(await updateWishlist(c.get('ctx'), c.req.valid('param').id, c.req.valid('json')), 200),
);

export const remove = serve(routes.deleteWishlist, async (c) => {
  await deleteWishlist(c.get('ctx'), c.req.valid('param').id);
  return c.body(null, 204);
});

export const addItem = serve(routes.addWishlistItem, async (c) => {
  const { id, productId } = c.req.valid('param');
  await addWishlistItem(c.get('ctx'), id, productId);
  return c.body(null, 204);
});

export const removeItem = serve(routes.removeWishlistItem, async (c) => {
  const { id, productId } = c.req.valid('param');
  await removeWishlistItem(c.get('ctx'), id, productId);
  return c.body(null, 204);
});
