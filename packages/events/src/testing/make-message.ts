import type { QueueMessage } from '../consume.ts';

/** A message that remembers how it was settled. */
export type FakeMessage = QueueMessage & { settled: 'open' | 'acked' | 'retried'; delaySeconds: number };

export function makeMessage(body: unknown, attempts = 1): FakeMessage {
  const message: FakeMessage = {
    body,
    attempts,
    settled: 'open',
    delaySeconds: 0,
    ack: () => void (message.settled = 'acked'),
    retry: (options) => {
      message.settled = 'retried';
      message.delaySeconds = options?.delaySeconds ?? 0;
    },
  };
  return message;
}
