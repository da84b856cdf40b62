import type { EventsApi } from '@highstreet/events-worker/contract';
import { apiFetch } from '@highstreet/federation';
import type { PlatformApi } from '@highstreet/platform/contract';
import { hc } from 'hono/client';

/** The platform's API with its types; every answer that is not 2xx is thrown as an `ApiProblem`. */
export const platform = hc<PlatformApi>('/', { fetch: apiFetch });

/** The events worker's, likewise. */
export const events = hc<EventsApi>('/', { fetch: apiFetch });
