import { describe, expect, test } from 'bun:test';
import { VERSION, type Attachment } from './attachment.ts';
import { MOST_BUFFERED, Sockets, type HubSocket } from './sockets.ts';

class FakeSocket implements HubSocket {
  sent: string[] = [];
  closed: number | undefined;
  bufferedAmount = 0;
  attachment: unknown;
  constructor(attachment?: unknown) {
    this.attachment = attachment;
  }
  send(text: unknown) {
    this.sent.push(String(text));
  }
  close(code?: number) {
    this.closed = code;
  }
  serializeAttachment(value: unknown) {
    this.attachment = structuredClone(value);
  }
  deserializeAttachment() {
    return structuredClone(this.attachment);
  }
}

const attachment = (topics: string[] = []): Attachment => ({
  v: VERSION,
  role: 'customer',
  until: 0,
  topics,
});
const open = (awake: FakeSocket[] = []) => {
  const left: string[] = [];
  return { left, sockets: new Sockets<FakeSocket>(awake, (topic) => left.push(topic)) };
};

describe('Sockets', () => {
  test('know after a sleep who listens to what', () => {
    const before = open();
    const socket = new FakeSocket();
    before.sockets.add(socket, attachment());
    before.sockets.subscribe(socket, 'orders');
    const { sockets } = open([socket]);
    expect(sockets.sendTo('orders', 'x')).toBe(1);
    expect(socket.sent).toEqual(['x']);
  });

  test('that other code has left are closed with 1012', () => {
    const old = new FakeSocket({ v: VERSION - 1, topics: [] });
    expect(open([old]).sockets.size).toBe(0);
    expect(old.closed).toBe(1012);
  });

  test('tell when the last listener of a topic has gone, however it went', () => {
    const { left, sockets } = open();
    const [first, second] = [new FakeSocket(), new FakeSocket()];
    for (const socket of [first, second]) {
      sockets.add(socket, attachment());
      sockets.subscribe(socket, 'product:1');
    }
    sockets.unsubscribe(first, 'product:1');
    expect(left).toEqual([]);
    second.bufferedAmount = MOST_BUFFERED + 1;
    sockets.sendTo('product:1', 'x');
    expect([left, second.closed, second.sent]).toEqual([['product:1'], 4408, []]);
  });

  test('listen to fifty topics at most', () => {
    const { sockets } = open();
    const socket = new FakeSocket();
    sockets.add(socket, attachment());
    const taken = Array.from({ length: 60 }, (_, index) => sockets.subscribe(socket, `t:${index}`));
    expect(taken.filter(Boolean)).toHaveLength(50);
    expect(sockets.subscribe(socket, 't:0')).toBe(true);
  });
});
