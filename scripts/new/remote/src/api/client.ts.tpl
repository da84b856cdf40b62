import type { __Domain__Api } from '@highstreet/__domain__/contract';
import { apiFetch } from '@highstreet/federation';
import { hc } from 'hono/client';

/** The API of this slice; used only by the files beside this one. */
export const client = hc<__Domain__Api>('/', { fetch: apiFetch });
