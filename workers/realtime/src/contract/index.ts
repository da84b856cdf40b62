import type { ApiOf } from '@highstreet/http';
import type * as routes from './routes.ts';

/** The realtime API for Hono's client: `hc<RealtimeRoutes>('/')`. */
export type RealtimeRoutes = ApiOf<typeof routes>;

export { openAnnounce, type Announce } from './announce.ts';
export type { ClientFrame, Position, ServerFrame, Wish } from './frames.ts';
export type { EndedSession, Publication, RealtimeApi } from './publish.ts';
export type { Ticket } from './schemas.ts';
