import { z } from 'zod';

/** Bindings and vars of the platform worker; wrong ones stop the isolate at its first request. */
export const Env = z.looseObject({
  DATABASE_URL: z.url(),
  DATABASE_TOKEN: z.string().optional(),
  PROFILE: z.enum(['local', 'bench', 'production']),
  PUBLIC_ORIGIN: z.url(),
  RELEASE: z.string().default('dev'),
  METRICS_TOKEN: z.string().min(16).optional(),
  OTLP_ENDPOINT: z.union([z.literal(''), z.url()]).default(''),
  OTLP_HEADERS: z.string().default(''),
  ASSETS: z.custom<Fetcher>().optional(),
});
export type Env = z.infer<typeof Env>;

let parsed: Env | undefined;

/** The checked environment, parsed once per isolate. */
export function readEnv(bindings: unknown): Env {
  return (parsed ??= Env.parse(bindings));
}
