import { apiFetch } from '@highstreet/federation';
import type { IdentityApi } from '@highstreet/identity/contract';
import { hc } from 'hono/client';

/** Identity's API with its types; every answer that is not 2xx is thrown as an `ApiProblem`. */
export const client = hc<IdentityApi>('/', { fetch: apiFetch });
