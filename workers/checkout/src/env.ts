import type { CatalogRpc } from '@highstreet/catalog/contract';
import type { EventQueue, EventStore } from '@highstreet/events';
import type { InventoryRpc } from '@highstreet/inventory/contract';
import type { OrdersRpc } from '@highstreet/orders/contract';
import type { PromotionsRpc } from '@highstreet/promotions/contract';
import type { RealtimeApi } from '@highstreet/realtime/contract';
import { z } from 'zod';
import type { SagaParams } from './saga/params.ts';

/** Bindings and vars of the checkout worker; wrong ones stop the isolate at its first request. */
export const Env = z.looseObject({
  DATABASE_URL: z.url(),
  DATABASE_TOKEN: z.string().optional(),
  REDIS_URL: z.url(),
  REDIS_TOKEN: z.string(),
  PROFILE: z.enum(['local', 'bench', 'production']),
  RELEASE: z.string().default('dev'),
  CACHE: z.enum(['on', 'off']).default('on'),
  ASSETS: z.custom<Fetcher>().optional(),
  EVENTS: z.custom<EventQueue>(),
  EVENTS_API: z.custom<EventStore>(),
  REALTIME: z.custom<RealtimeApi>().optional(),
  CATALOG: z.custom<CatalogRpc>(),
  INVENTORY: z.custom<InventoryRpc>(),
  PROMOTIONS: z.custom<PromotionsRpc>(),
  ORDERS: z.custom<OrdersRpc>(),
  PLACE_ORDER: z.custom<Workflow<SagaParams>>(),
  /** Signs the cookie of anonymous carts. */
  CART_KEY: z.string().min(32),
  /** The embedded provider with test cards; off in production unless somebody wants it there. */
  TEST_PAYMENTS: z.enum(['on', 'off']).optional(),
  STRIPE_SECRET_KEY: z.string().optional(),
  STRIPE_PUBLISHABLE_KEY: z.string().optional(),
  STRIPE_WEBHOOK_SECRET: z.string().optional(),
  STRIPE_API: z.url().default('https://api.stripe.com'),
});
export type Env = z.infer<typeof Env>;

let parsed: Env | undefined;

/** The checked environment, parsed once per isolate. */
export function readEnv(bindings: unknown): Env {
  return (parsed ??= Env.parse(bindings));
}
