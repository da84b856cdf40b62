import type { EventQueue } from '../wire.ts';

/** A queue that keeps what is sent to it; while `isRefusing` it takes nothing. */
export type FakeQueue = EventQueue & { sent: unknown[]; batches: number[]; isRefusing: boolean };

export function fakeQueue(): FakeQueue {
  const queue: FakeQueue = {
    sent: [],
    batches: [],
    isRefusing: false,
    async sendBatch(messages) {
      if (queue.isRefusing) throw new Error('the queue refuses');
      queue.batches.push(messages.length);
      queue.sent.push(...messages.map(({ body }) => body));
    },
  };
  return queue;
}
