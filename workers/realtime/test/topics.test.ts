import { afterAll, beforeAll, describe, expect, test } from 'bun:test';
import { actorOf, positionOf, startRealtime, type Realtime } from './harness.ts';

let realtime: Realtime;
beforeAll(async () => {
  realtime = await startRealtime();
}, 30_000);
afterAll(() => realtime.stop());

const change = (topic: string, data: number) => ({
  topics: [topic],
  topic,
  type: 'product.updated',
  data,
  id: `${topic} ${data}`,
});
async function listener(topic: string, from?: object) {
  const client = await realtime.open();
  await client.say({ op: 'hello', topics: [{ ch: topic, ...(from ? { from } : {}) }] });
  return client;
}

describe('shared topics', () => {
  test('reach everybody who listens, signed in or not, in order', async () => {
    const guests = await Promise.all(Array.from({ length: 30 }, () => listener('product:a')));
    const ada = await realtime.open(actorOf('ada'));
    await ada.say({ op: 'hello' });
    await ada.say({ op: 'subscribe', topics: [{ ch: 'product:a' }] });
    const all = [...guests, ada];
    for (const client of all) await client.gets('$subscribed');
    await Promise.all([1, 2, 3, 4, 5].map((data) => realtime.publish(change('product:a', data))));
    for (const client of all)
      expect((await client.gets('product.updated', 5)).map(({ off }) => off)).toEqual([1, 2, 3, 4, 5]);
    await ada.say({ op: 'unsubscribe', topics: ['product:a'] });
    await Bun.sleep(50);
    await realtime.publish(change('product:a', 6));
    for (const client of guests) await client.gets('product.updated', 6);
    expect(ada.frames.filter(({ type }) => type === 'product.updated')).toHaveLength(5);
    for (const client of all) client.close();
  });

  test('tell who joins anew what happened a moment ago, and who comes back what it missed', async () => {
    const first = await listener('product:b');
    const [subscribed] = await first.gets('$subscribed');
    const { epoch } = positionOf(subscribed);
    await realtime.publish(change('product:b', 1), change('product:b', 2));
    const late = await listener('product:b');
    expect((await late.gets('product.updated', 2)).map(({ data }) => data)).toEqual([1, 2]);
    expect(positionOf((await late.gets('$subscribed'))[0])).toEqual({ epoch, off: 0 });
    const back = await listener('product:b', { epoch, off: 1 });
    expect((await back.gets('product.updated')).map(({ off }) => off)).toEqual([2]);
    const lost = await listener('product:b', { epoch: 'other', off: 1 });
    expect(positionOf((await lost.gets('$resync'))[0])).toEqual({ epoch, off: 2 });
    for (const client of [first, late, back, lost]) client.close();
  });

  test('keep what happened just before the first listener came', async () => {
    await realtime.publish(change('product:d', 1));
    const first = await listener('product:d');
    expect((await first.gets('product.updated')).map(({ off }) => off)).toEqual([1]);
    first.close();
  });

  test('go on after a restart of everything', async () => {
    const before = await listener('product:c');
    const { epoch } = positionOf((await before.gets('$subscribed'))[0]);
    await realtime.publish(change('product:c', 1));
    await before.gets('product.updated');
    await realtime.restart();
    await realtime.publish(change('product:c', 2), change('product:c', 1));
    const after = await listener('product:c', { epoch, off: 1 });
    expect((await after.gets('product.updated')).map(({ off, data }) => [off, data])).toEqual([[2, 2]]);
    await realtime.publish(change('product:c', 3));
    expect((await after.gets('product.updated', 2)).at(-1)).toMatchObject({ off: 3, data: 3 });
    after.close();
  }, 20_000);

  test('are kept apart from what is a user’s own: a guest gets none of that', async () => {
    const guest = await listener('session');
    expect(await guest.gets('$refused')).toMatchObject([{ ch: 'session' }]);
    await guest.gets('$ready');
    guest.close();
  });
});
