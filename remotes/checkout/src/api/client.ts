import type { CheckoutApi } from '@highstreet/checkout/contract';
import { apiFetch } from '@highstreet/federation';
import { hc } from 'hono/client';

/** The API of this slice; used only by the files beside this one. */
export const client = hc<CheckoutApi>('/', { fetch: apiFetch });
