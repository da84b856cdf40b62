import type { z } from 'zod';

/** A kind of event: noun and past tense, the schema of its data and the version of that schema. */
export type EventDefinition<T extends z.ZodType> = { type: string; version: number; data: T };

/** One event to be written: what happened to which aggregate, and the aggregate's version after it. */
export type DomainEvent = {
  type: string;
  version: number;
  subject: string;
  data: unknown;
  aggregateVersion?: AggregateVersion | undefined;
};

/** SQL with its values in order. */
export type PositionalStatement = { sql: string; args: (string | number | null)[] };

/** The version of an aggregate after the change: known, or asked for inside the batch of the change. */
export type AggregateVersion = number | PositionalStatement;

/** Defines an event of a contract; the result makes events whose data has been checked. */
export function defineEvent<T extends z.ZodType>(type: string, version: number, data: T) {
  const definition: EventDefinition<T> = { type, version, data };
  const make = (subject: string, value: z.input<T>, aggregateVersion?: AggregateVersion): DomainEvent => ({
    type,
    version,
    subject,
    data: data.parse(value),
    aggregateVersion,
  });
  return Object.assign(make, definition);
}
