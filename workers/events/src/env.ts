import type { EventQueue } from '@highstreet/events';
import { z } from 'zod';

/** Bindings and vars of the events worker; wrong ones stop the isolate at its first request. `TO_<SUBSCRIBER>` are the subscribers' queues. */
export const Env = z.looseObject({
  DATABASE_URL: z.url(),
  DATABASE_TOKEN: z.string().optional(),
  PROFILE: z.enum(['local', 'bench', 'production']),
  RELEASE: z.string().default('dev'),
  /** 32 bytes in base 64; encrypts the secrets of webhooks. */
  ENCRYPTION_KEY: z.string().min(43),
  WEBHOOK_ATTEMPTS: z.custom<AttemptQueue>(),
});
export type Env = z.infer<typeof Env>;

/** Asks for attempts to reach webhook endpoints. */
export type AttemptQueue = {
  sendBatch(messages: { body: { deliveryId: string }; delaySeconds?: number }[]): Promise<unknown>;
};

let parsed: Env | undefined;

/** The checked environment, parsed once per isolate. */
export function readEnv(bindings: unknown): Env {
  return (parsed ??= Env.parse(bindings));
}

/** The queue of a subscriber; undefined when it is not bound. */
export function queueOf(env: Env, consumer: string): EventQueue | undefined {
  const queue = env[`TO_${consumer.toUpperCase()}`];
  return isQueue(queue) ? queue : undefined;
}

function isQueue(value: unknown): value is EventQueue {
  return typeof value === 'object' && value !== null && 'sendBatch' in value;
}
