import { z } from 'zod';
import { CloudEvent } from './cloud-event.ts';

/** Over this many bytes an event is kept in the store of the events worker and travels as a reference. A queue takes 128,000. */
export const MAX_MESSAGE_BYTES = 100_000;

/** The part of a queue's producer binding that sends. */
export type EventQueue = {
  sendBatch(messages: { body: unknown; contentType?: 'json' }[]): Promise<unknown>;
};

/** What a subscriber's queue carries: the event, or its id when it is large; `tries` are the failures so far. */
export const Delivery = z
  .object({
    event: CloudEvent.optional(),
    ref: z.string().optional(),
    tries: z.number().int().default(0),
    /** The replay that asked for this delivery. */
    replay: z.string().optional(),
  })
  .refine(({ event, ref }) => event !== undefined || ref !== undefined);
export type Delivery = z.infer<typeof Delivery>;

/** A handler's failure. `retryInMs` undefined: there will be no further try. */
export type DeliveryFailure = { id: string; error: string; tries: number; retryInMs?: number | undefined };

/** What became of deliveries to one consumer. */
export type DeliveryReport = { done: string[]; failed: DeliveryFailure[] };

/** What the events worker offers to slices by RPC. */
export type EventStore = {
  /** Stores events and hands them to their subscribers: for those that are too large for a queue. */
  accept(events: CloudEvent[]): Promise<void>;
  /** Which of these events are in the store, and so will reach their subscribers. */
  listKnown(ids: string[]): Promise<string[]>;
  /** Tells what became of deliveries, so that they are not sent again. */
  report(consumer: string, report: DeliveryReport): Promise<void>;
  /** An event that travelled as a reference. */
  readEvent(id: string): Promise<CloudEvent | null>;
};

const COUNT = 100;
const BYTES = 240_000;
const encoder = new TextEncoder();

/** The size of a value as JSON, in bytes. */
export function jsonBytes(value: unknown): number {
  return encoder.encode(JSON.stringify(value)).length;
}

/** Sends bodies in batches of at most 100 messages and 240 KB. Throws at the first batch that is refused; the caller sends what is unconfirmed again. */
export async function sendInBatches(queue: EventQueue, bodies: readonly unknown[]): Promise<void> {
  let batch: { body: unknown; contentType: 'json' }[] = [];
  let bytes = 0;
  for (const body of bodies) {
    const size = jsonBytes(body);
    if (batch.length > 0 && (batch.length >= COUNT || bytes + size > BYTES)) {
      await queue.sendBatch(batch);
      [batch, bytes] = [[], 0];
    }
    batch.push({ body, contentType: 'json' });
    bytes += size;
  }
  if (batch.length > 0) await queue.sendBatch(batch);
}
