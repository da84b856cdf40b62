import { cacheHeaders } from '@highstreet/http';
import { serve } from '../app-env.ts';
import * as routes from '../contract/cart-routes.ts';
import {
  addCartItem,
  changeCartItem,
  clearCart,
  getCart,
  markCartSeen,
  removeCartItem,
} from '../services/change-cart.ts';
import {
  addCartCoupon,
  addCartGiftCard,
  removeCartCoupon,
  removeCartGiftCard,
} from '../services/change-codes.ts';
import { openOwner } from './cart-cookie.ts';

const headers = cacheHeaders(false);

export const get = serve(routes.getCart, async (c) =>
  c.json(await getCart(c.get('ctx'), await openOwner(c)), 200, headers),
);

export const clear = serve(routes.clearCart, async (c) =>
  c.json(await clearCart(c.get('ctx'), await openOwner(c)), 200, headers),
);

export const addItem = serve(routes.addCartItem, async (c) =>
  c.json(await addCartItem(c.get('ctx'), await openOwner(c), c.req.valid('json')), 200, headers),
);

export const changeItem = serve(routes.changeCartItem, async (c) => {
  const { lineId } = c.req.valid('param');
  const { quantity } = c.req.valid('json');
  return c.json(await changeCartItem(c.get('ctx'), await openOwner(c), lineId, quantity), 200, headers);
});

export const removeItem = serve(routes.removeCartItem, async (c) =>
  c.json(await removeCartItem(c.get('ctx'), await openOwner(c), c.req.valid('param').lineId), 200, headers),
);

export const markSeen = serve(routes.markCartSeen, async (c) =>
  c.json(await markCartSeen(c.get('ctx'), await openOwner(c)), 200, headers),
);

export const addCoupon = serve(routes.addCartCoupon, async (c) =>
  c.json(await addCartCoupon(c.get('ctx'), await openOwner(c), c.req.valid('json').code), 200, headers),
);

export const removeCoupon = serve(routes.removeCartCoupon, async (c) =>
  c.json(await removeCartCoupon(c.get('ctx'), await openOwner(c), c.req.valid('param').code), 200, headers),
);

export const addGiftCard = serve(routes.addCartGiftCard, async (c) =>
  c.json(await addCartGiftCard(c.get('ctx'), await openOwner(c), c.req.valid('json').code), 200, headers),
);

export const removeGiftCard = serve(routes.removeCartGiftCard, async (c) =>
  c.json(await removeCartGiftCard(c.get('ctx'), await openOwner(c), c.req.valid('param').code), 200, headers),
);
