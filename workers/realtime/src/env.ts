import { z } from 'zod';
import type { Hubs, Topics } from './hub/rpc.ts';

/** Bindings and vars of the realtime worker; wrong ones stop the isolate at its first request. */
export const Env = z.looseObject({
  PROFILE: z.enum(['local', 'bench', 'production']),
  RELEASE: z.string().default('dev'),
  /** Signs tickets; several by comma: the first signs, all are accepted. */
  TICKET_KEY: z.string().min(32),
  USER_HUBS: z.custom<Hubs>(),
  TOPIC_SHARDS: z.custom<Topics>(),
});
export type Env = z.infer<typeof Env>;

let parsed: Env | undefined;

/** The checked environment, parsed once per isolate. */
export function readEnv(bindings: unknown): Env {
  return (parsed ??= Env.parse(bindings));
}
