import type { CatalogApi } from '@highstreet/catalog/contract';
import type { IdentityApi } from '@highstreet/identity/contract';
import { apiFetch } from '@highstreet/federation';
import { hc } from 'hono/client';

/** What a coupon is good for is the catalog's. */
export const catalog = hc<CatalogApi>('/', { fetch: apiFetch });

/** To whom store credit is given is identity's. */
export const identity = hc<IdentityApi>('/', { fetch: apiFetch });
