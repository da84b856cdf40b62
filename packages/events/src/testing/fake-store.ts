import type { CloudEvent } from '../cloud-event.ts';
import type { DeliveryReport, EventStore } from '../wire.ts';

/** The events worker as a slice sees it; while `isAway` every call fails. */
export type FakeStore = EventStore & {
  events: Map<string, CloudEvent>;
  reports: (DeliveryReport & { consumer: string })[];
  isAway: boolean;
};

export function fakeStore(): FakeStore {
  const here = () => {
    if (store.isAway) throw new Error('the store is away');
  };
  const store: FakeStore = {
    events: new Map(),
    reports: [],
    isAway: false,
    async accept(events) {
      here();
      for (const event of events) store.events.set(event.id, event);
    },
    async listKnown(ids) {
      here();
      return ids.filter((id) => store.events.has(id));
    },
    async report(consumer, report) {
      here();
      store.reports.push({ consumer, ...report });
    },
    async readEvent(id) {
      here();
      return store.events.get(id) ?? null;
    },
  };
  return store;
}
