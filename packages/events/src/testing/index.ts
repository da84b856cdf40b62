export { fakeQueue, type FakeQueue } from './fake-queue.ts';
export { fakeStore, type FakeStore } from './fake-store.ts';
export { makeEvent } from './make-event.ts';
export { makeMessage, type FakeMessage } from './make-message.ts';
