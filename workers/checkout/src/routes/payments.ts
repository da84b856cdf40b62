import { NotFound } from '@highstreet/http';
import { serve } from '../app-env.ts';
import * as routes from '../contract/payment-routes.ts';

const soon = (): never => {
  throw new NotFound('There is nothing yet.');
};

export const webhook = serve(routes.takeWebhook, soon);
export const get = serve(routes.getPayment, soon);
export const refund = serve(routes.refundPayment, soon);
