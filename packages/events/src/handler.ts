import type { Write } from '@highstreet/data';
import type { z } from 'zod';
import type { CloudEvent } from './cloud-event.ts';
import type { EventDefinition } from './define-event.ts';

/** An event whose data has been checked against its contract. */
export type EventOf<T> = CloudEvent & { data: T };

/** What a consumer does with one kind of event (`*`: with every kind that has no handler of its own). */
export type Handler<Ctx> = {
  type: string;
  /** The writes of the effect: committed together with the inbox row, so they take effect once. */
  writes(ctx: Ctx, event: CloudEvent): Promise<readonly Write[]>;
  /** What follows the commit and may happen again: forgetting a cached value, asking for work that is written down. */
  after(ctx: Ctx, event: CloudEvent): Promise<void>;
};

type Effect<Ctx, T> = {
  writes: (ctx: Ctx, event: EventOf<T>) => readonly Write[] | Promise<readonly Write[]>;
  after?: (ctx: Ctx, event: EventOf<T>) => Promise<unknown>;
};

/** Handles one kind of event; its data is checked first, and data that does not fit is a failure. */
export function on<Ctx, T extends z.ZodType>(
  definition: EventDefinition<T>,
  { writes, after }: Effect<Ctx, z.output<T>>,
): Handler<Ctx> {
  const checked = (event: CloudEvent) => ({ ...event, data: definition.data.parse(event.data) });
  return {
    type: definition.type,
    writes: async (ctx, event) => writes(ctx, checked(event)),
    after: async (ctx, event) => void (await after?.(ctx, checked(event))),
  };
}

/** Handles every event, whatever its data: for consumers of `*`. */
export function onAny<Ctx>({ writes, after }: Effect<Ctx, unknown>): Handler<Ctx> {
  return {
    type: '*',
    writes: async (ctx, event) => writes(ctx, { ...event, data: event.data }),
    after: async (ctx, event) => void (await after?.(ctx, { ...event, data: event.data })),
  };
}
