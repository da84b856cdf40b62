import { afterAll, beforeAll, describe, expect, test } from 'bun:test';
import { actorOf, positionOf, startRealtime, type Realtime } from './harness.ts';
import { openSlowClient } from './slow-client.ts';

let realtime: Realtime;
beforeAll(async () => {
  realtime = await startRealtime();
}, 30_000);
afterAll(() => realtime.stop());

let count = 0;
const person = () => actorOf(`p${(count += 1)}`);

describe('tickets', () => {
  test('open one socket, once', async () => {
    const ticket = await realtime.ticket(person());
    const first = realtime.openWith(ticket);
    await first.say({ op: 'hello' });
    expect(await first.gets('$ready')).toHaveLength(1);
    expect(await realtime.openWith(ticket).ended()).toEqual({ code: 4401, reason: 'the ticket was used' });
    first.close();
  });

  test('that are forged, broken or missing end with 4401', async () => {
    const good = await realtime.ticket(person());
    const other = await realtime.ticket(person());
    const mixed = `${other.split('.')[0]}.${good.split('.')[1]}`;
    for (const ticket of ['', 'nonsense', 'a.b', `${good}x`, `${good}.x`, mixed])
      expect((await realtime.openWith(ticket).ended()).code).toBe(4401);
  });

  test('work for one who knocks with many at once for as many sockets as a user may have', async () => {
    const mara = person();
    const clients = await Promise.all(Array.from({ length: 25 }, () => realtime.open(mara)));
    const codes: number[] = [];
    for (const client of clients) client.socket.addEventListener('close', ({ code }) => codes.push(code));
    await Bun.sleep(500);
    expect(codes).toEqual([4429, 4429, 4429, 4429, 4429]);
    for (const client of clients) client.close();
  });
});

describe('own events', () => {
  test('reach every socket of the user that listens, and nobody else', async () => {
    const [ada, ben] = [person(), person()];
    const [phone, laptop, deaf, stranger] = [
      await realtime.open(ada),
      await realtime.open(ada),
      await realtime.open(ada),
      await realtime.open(ben),
    ];
    for (const client of [phone, laptop, stranger])
      await client.say({ op: 'hello', topics: [{ ch: 'orders' }] });
    await deaf.say({ op: 'hello' });
    for (const client of [phone, laptop, deaf, stranger]) await client.gets('$ready');
    await realtime.publish({ userIds: [ada.id], topic: 'orders', type: 'order.updated', data: { id: 1 } });
    for (const client of [phone, laptop])
      expect(await client.gets('order.updated')).toEqual([
        { ch: 'orders', off: 1, type: 'order.updated', data: { id: 1 } },
      ]);
    await Bun.sleep(100);
    for (const client of [deaf, stranger])
      expect(client.frames.map(({ type }) => type)).not.toContain('order.updated');
    expect(await realtime.whoIsOnline(ada.id, 'usr_nobody', ben.id)).toEqual([ada.id, ben.id]);
    for (const client of [phone, laptop, deaf, stranger]) client.close();
  });

  test('that were missed are sent after a restart of everything, once, in order', async () => {
    const ada = person();
    const before = await realtime.open(ada);
    await before.say({ op: 'hello', topics: [{ ch: 'orders' }] });
    const [ready] = await before.gets('$ready');
    const { epoch } = positionOf(ready);
    await realtime.publish({ userIds: [ada.id], topic: 'orders', type: 'order.updated', data: 1, id: 'one' });
    await before.gets('order.updated');
    before.close();
    await realtime.publish(
      { userIds: [ada.id], topic: 'orders', type: 'order.updated', data: 2, id: 'two' },
      { userIds: [ada.id], topic: 'other', type: 'other.updated', data: 3 },
      { userIds: [ada.id], topic: 'orders', type: 'order.updated', data: 2, id: 'two' },
    );
    await realtime.restart();
    await realtime.publish({ userIds: [ada.id], topic: 'orders', type: 'order.updated', data: 2, id: 'two' });
    const after = await realtime.open(ada);
    await after.say({ op: 'hello', from: { epoch, off: 1 }, topics: [{ ch: 'orders' }] });
    expect(await after.gets('$ready')).toEqual([{ ch: '', off: 3, type: '$ready', data: { epoch } }]);
    expect(after.frames.filter(({ type }) => type === 'order.updated')).toEqual([
      { ch: 'orders', off: 2, type: 'order.updated', data: 2 },
    ]);
    after.close();
  }, 20_000);

  test('that nobody can tell any more are said to be so', async () => {
    const ada = person();
    const first = await realtime.open(ada);
    await first.say({ op: 'hello', from: { epoch: 'of-another-time', off: 0 } });
    expect((await first.gets('$resync'))[0]).toMatchObject({ ch: '', off: 0 });
    const { epoch } = positionOf((await first.gets('$ready'))[0]);
    const many = Array.from({ length: 501 }, (_, index) => ({
      userIds: [ada.id],
      topic: 'orders',
      type: 'order.updated',
      data: index,
    }));
    await realtime.publish(...many);
    for (const [off, type] of [
      [0, '$resync'],
      [501, '$ready'],
      [502, '$resync'],
    ] as const) {
      const client = await realtime.open(ada);
      await client.say({ op: 'hello', from: { epoch, off }, topics: [{ ch: 'orders' }] });
      await client.gets('$ready');
      expect(client.frames.find((frame) => frame.ch === '')?.type).toBe(type);
      client.close();
    }
    const back = await realtime.open(ada);
    await back.say({ op: 'hello', from: { epoch, off: 1 }, topics: [{ ch: 'orders' }] });
    expect(await back.gets('order.updated', 500)).toHaveLength(500);
    for (const client of [first, back]) client.close();
  });
});

describe('what is not kept', () => {
  test('is sent seldom, the newest of each key, and never again', async () => {
    const ada = person();
    const client = await realtime.open(ada);
    await client.say({ op: 'hello', topics: [{ ch: 'conversation:1' }] });
    const [ready] = await client.gets('$ready');
    for (let index = 1; index <= 20; index += 1)
      await realtime.publish({
        userIds: [ada.id],
        topic: 'conversation:1',
        type: 'typing',
        data: index,
        key: index % 2 ? 'ben' : 'tom',
        isTransient: true,
      });
    await client.until(() => client.frames.some(({ data }) => data === 20), 'never got the newest');
    const typing = client.frames.filter(({ type }) => type === 'typing');
    expect(typing.length).toBeLessThan(20);
    expect(typing.at(-1)).toEqual({ ch: 'conversation:1', type: 'typing', data: 20 });
    client.close();
    const back = await realtime.open(ada);
    await back.say({
      op: 'hello',
      from: { ...positionOf(ready), off: 0 },
      topics: [{ ch: 'conversation:1' }],
    });
    await back.gets('$ready');
    expect(back.frames.map(({ type }) => type)).toEqual(['$subscribed', '$ready']);
    back.close();
  });
});

describe('ended sessions', () => {
  test('lose their sockets with 4403 and get no new one; the user’s others stay', async () => {
    const [phone, laptop] = [actorOf('two', 'ses_phone'), actorOf('two', 'ses_laptop')];
    const [first, second] = [await realtime.open(phone), await realtime.open(laptop)];
    const minted = await realtime.ticket(phone);
    for (const client of [first, second]) await client.say({ op: 'hello' });
    await realtime.endSessions({ userId: phone.id, sessionId: 'ses_phone', reason: 'removed' });
    expect(await first.ended()).toEqual({ code: 4403, reason: 'removed' });
    expect((await realtime.openWith(minted).ended()).code).toBe(4403);
    await second.say('ping');
    await second.until(() => second.texts.includes('pong'), 'never got pong');
    second.close();
  });
});

describe('bad clients', () => {
  test.each([
    ['no JSON', 'no JSON', 1008],
    ['an unknown word', { op: 'shout' }, 1008],
    ['what is no topic', { op: 'subscribe', topics: [{ ch: 'UPPER' }] }, 1008],
    ['too much at once', 'x'.repeat(20_000), 1009],
  ])('that say %s are closed', async (_, frame, code) => {
    const client = await realtime.open(person());
    await client.say(frame);
    expect((await client.ended()).code).toBe(code);
  });

  test('that say too much are closed with 4429', async () => {
    const client = await realtime.open(person());
    for (let index = 0; index < 100; index += 1) await client.say({ op: 'unsubscribe', topics: ['orders'] });
    expect((await client.ended()).code).toBe(4429);
  });

  test('that do not read are closed with 4408, and do not hold up the others', async () => {
    const ada = person();
    const fast = await realtime.open(ada);
    await fast.say({ op: 'hello', topics: [{ ch: 'orders' }] });
    await fast.gets('$ready');
    const url = `${realtime.origin}/realtime?ticket=${await realtime.ticket(ada)}`;
    const slow = await openSlowClient(url, { op: 'hello', topics: [{ ch: 'orders' }] });
    const large = { userIds: [ada.id], topic: 'orders', type: 'order.updated', data: 'x'.repeat(16_000) };
    const batch = Array.from({ length: 50 }, () => large);
    for (let round = 0; round < 40; round += 1) await realtime.publish(...batch);
    expect((await fast.gets('order.updated', 2_000)).length).toBe(2_000);
    expect(await slow.readToEnd()).toBe(4408);
    expect(slow.received()).toBeLessThan(2_000 * 16_000);
    fast.close();
  }, 30_000);
});

test('a flood without tickets is answered without a hub', async () => {
  const answers = await Promise.all(Array.from({ length: 200 }, () => realtime.openWith('flood').ended()));
  expect(new Set(answers.map(({ code }) => code))).toEqual(new Set([4401]));
});
