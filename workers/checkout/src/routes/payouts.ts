import { NotFound } from '@highstreet/http';
import { serve } from '../app-env.ts';
import * as routes from '../contract/payment-routes.ts';

const soon = (): never => {
  throw new NotFound('There is nothing yet.');
};

export const list = serve(routes.listPayouts, soon);
export const ledger = serve(routes.listLedger, soon);
export const create = serve(routes.createPayouts, soon);
export const file = serve(routes.getPayoutFile, soon);
