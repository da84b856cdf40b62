import type { ApiOf } from '@highstreet/http';
import type * as routes from './routes.ts';
import type * as webhookRoutes from './webhook-routes.ts';

/** The events worker's API for Hono's client: `hc<EventsApi>('/')`. */
export type EventsApi = ApiOf<typeof routes & typeof webhookRoutes>;

export type {
  AuditRecord,
  AuditRecordPage,
  AuditRecordQuery,
  CreateReplay,
  DeadLetter,
  DeadLetterPage,
  DeadLetterQuery,
  EventDelivery,
  EventDetails,
  EventPage,
  EventQuery,
  EventSummary,
  Replay,
  ReplayPage,
  Subscription,
  SubscriptionList,
} from './schemas.ts';
export type {
  CreateWebhookEndpoint,
  NewWebhookEndpoint,
  UpdateWebhookEndpoint,
  WebhookAttempt,
  WebhookDelivery,
  WebhookDeliveryPage,
  WebhookDeliveryQuery,
  WebhookEndpoint,
  WebhookEndpointPage,
} from './webhook-schemas.ts';
