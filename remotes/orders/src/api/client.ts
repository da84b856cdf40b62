import type { OrdersApi } from '@highstreet/orders/contract';
import { apiFetch } from '@highstreet/federation';
import { hc } from 'hono/client';

/** The API of this slice; used only by the files beside this one. */
export const client = hc<OrdersApi>('/', { fetch: apiFetch });
