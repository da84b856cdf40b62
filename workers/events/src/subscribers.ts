import subscriptions from './subscriptions.json' with { type: 'json' };

/** Who wants which types of events. The slices' part is written by `bun run subscriptions` from their contracts. */
export type Subscribers = ReadonlyMap<string, readonly string[]>;

/** Consumers of this worker's own. */
const BUILT_IN = { audit: ['*'], webhooks: ['*'] } as const;

export const subscribers: Subscribers = new Map(Object.entries({ ...subscriptions, ...BUILT_IN }));

/** The consumers of a type. */
export function consumersOf(table: Subscribers, type: string): string[] {
  return [...table]
    .filter(([, types]) => types.includes('*') || types.includes(type))
    .map(([consumer]) => consumer);
}
