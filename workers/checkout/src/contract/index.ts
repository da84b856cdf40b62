import type { ApiOf } from '@highstreet/http';
import type * as routes from './routes.ts';

/** The API of this slice for Hono's client: `hc<CheckoutApi>('/')`. */
export type CheckoutApi = ApiOf<typeof routes>;

export {
  paymentAuthorized,
  paymentCancelled,
  paymentCaptured,
  paymentFailed,
  paymentRefunded,
} from './events.ts';
