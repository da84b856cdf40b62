import { Unavailable } from '@highstreet/http';
import { serve } from '../app-env.ts';
import * as routes from '../contract/cart-routes.ts';

const soon = (): never => {
  throw new Unavailable('Not served yet.');
};

export const get = serve(routes.getCart, soon);
export const clear = serve(routes.clearCart, soon);
export const addItem = serve(routes.addCartItem, soon);
export const changeItem = serve(routes.changeCartItem, soon);
export const removeItem = serve(routes.removeCartItem, soon);
export const markSeen = serve(routes.markCartSeen, soon);
export const addCoupon = serve(routes.addCartCoupon, soon);
export const removeCoupon = serve(routes.removeCartCoupon, soon);
export const addGiftCard = serve(routes.addCartGiftCard, soon);
export const removeGiftCard = serve(routes.removeCartGiftCard, soon);
