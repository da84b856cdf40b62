import type { ApiOf } from '@highstreet/http';
import type * as routes from './routes.ts';

/** The API of this slice for Hono's client: `hc<__Domain__Api>('/')`. */
export type __Domain__Api = ApiOf<typeof routes>;
