import type { InventoryApi } from '@highstreet/inventory/contract';
import { apiFetch } from '@highstreet/federation';
import { hc } from 'hono/client';

/** The API of this slice; used only by the files beside this one. */
export const client = hc<InventoryApi>('/', { fetch: apiFetch });
