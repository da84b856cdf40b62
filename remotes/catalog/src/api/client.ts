import type { CatalogApi } from '@highstreet/catalog/contract';
import { apiFetch } from '@highstreet/federation';
import { hc } from 'hono/client';

/** The catalog's API; used only by the files beside this one. */
export const client = hc<CatalogApi>('/', { fetch: apiFetch });
