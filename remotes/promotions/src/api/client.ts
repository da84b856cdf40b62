import type { PromotionsApi } from '@highstreet/promotions/contract';
import { apiFetch } from '@highstreet/federation';
import { hc } from 'hono/client';

/** The API of this slice; used only by the files beside this one. */
export const client = hc<PromotionsApi>('/', { fetch: apiFetch });
