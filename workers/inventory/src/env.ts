import type { CatalogRpc } from '@highstreet/catalog/contract';
import type { EventQueue, EventStore } from '@highstreet/events';
import type { RealtimeApi } from '@highstreet/realtime/contract';
import { z } from 'zod';

/** Bindings and vars of the inventory worker; wrong ones stop the isolate at its first request. */
export const Env = z.looseObject({
  DATABASE_URL: z.url(),
  DATABASE_TOKEN: z.string().optional(),
  REDIS_URL: z.url(),
  REDIS_TOKEN: z.string(),
  PROFILE: z.enum(['local', 'bench', 'production']),
  RELEASE: z.string().default('dev'),
  CACHE: z.enum(['on', 'off']).default('on'),
  ASSETS: z.custom<Fetcher>().optional(),
  CATALOG: z.custom<CatalogRpc>(),
  EVENTS: z.custom<EventQueue>(),
  EVENTS_API: z.custom<EventStore>(),
  REALTIME: z.custom<RealtimeApi>().optional(),
});
export type Env = z.infer<typeof Env>;

let parsed: Env | undefined;

/** The checked environment, parsed once per isolate. */
export function readEnv(bindings: unknown): Env {
  return (parsed ??= Env.parse(bindings));
}
