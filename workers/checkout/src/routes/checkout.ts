import { Unavailable } from '@highstreet/http';
import { serve } from '../app-env.ts';
import * as routes from '../contract/checkout-routes.ts';

const soon = (): never => {
  throw new Unavailable('Not served yet.');
};

export const config = serve(routes.getCheckoutConfig, soon);
export const quote = serve(routes.quoteCheckout, soon);
export const place = serve(routes.placeOrder, soon);
export const attention = serve(routes.listAttention, soon);
export const get = serve(routes.getPlacement, soon);
export const act = serve(routes.actOnPlacement, soon);
export const retry = serve(routes.retryPlacement, soon);
