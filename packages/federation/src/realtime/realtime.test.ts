import { describe, expect, test } from 'bun:test';
import { reconnectDelay } from './reconnect-delay.ts';
import { fakeBrowser, recorder } from '../../test/fake-browser.ts';

const shared = (ch: string, off: number, epoch = 'p') => ({
  ch,
  off,
  type: '$subscribed',
  data: { kind: 'shared', epoch },
});
const event = (ch: string, off: number) => ({ ch, off, type: 'thing.updated', data: off });

describe('reconnectDelay()', () => {
  test('is soon at first, and any time up to thirty seconds in the end', () => {
    expect(reconnectDelay(0, 0.999)).toBeLessThan(500);
    expect([0, 0.5, 1].map((random) => reconnectDelay(20, random))).toEqual([0, 15_000, 30_000]);
  });
});

describe('one socket', () => {
  test('is not opened for a stranger who listens to nothing', async () => {
    const { openTab, pass, wires } = fakeBrowser();
    const tab = openTab(null);
    await pass(60_000);
    expect([wires.length, tab.getState()]).toEqual([0, 'off']);
  });

  test('serves all tabs, for whatever each of them listens to', async () => {
    const { openTab, pass, wires, last } = fakeBrowser();
    const [first, second] = [openTab('ada'), openTab('ada')];
    const [orders, product] = [recorder(), recorder()];
    first.listen('orders', orders);
    second.listen('product:1', product);
    await pass(200);
    last().accept();
    expect(wires).toHaveLength(1);
    expect(last().said).toEqual([{ op: 'hello', topics: [{ ch: 'orders' }, { ch: 'product:1' }] }]);
    last().says(shared('product:1', 0));
    last().says(event('orders', 1));
    last().says(event('product:1', 1));
    // Each was read before the socket was there.
    expect([orders.heard, product.heard]).toEqual([
      ['resync', 1],
      ['resync', 1],
    ]);
    expect([first.getState(), second.getState()]).toEqual(['connected', 'connected']);
  });

  test('is taken over by another tab, which goes on where the first one was', async () => {
    const { openTab, kill, pass, wires, last } = fakeBrowser();
    const [first, second] = [openTab('ada'), openTab('ada')];
    const [orders, product] = [recorder(), recorder()];
    second.listen('orders', orders);
    second.listen('product:1', product);
    await pass(200);
    last().accept({ epoch: 'e', off: 4 });
    last().says(shared('product:1', 7));
    last().says(event('orders', 5));
    last().says(event('product:1', 8));
    kill(first.tab);
    await pass(200);
    expect(wires).toHaveLength(2);
    last().accept({ epoch: 'e', off: 5 });
    expect(last().said[0]).toEqual({
      op: 'hello',
      from: { epoch: 'e', off: 5 },
      topics: [{ ch: 'orders' }, { ch: 'product:1', from: { epoch: 'p', off: 8 } }],
    });
    expect([orders.heard, product.heard]).toEqual([
      ['resync', 5],
      ['resync', 8],
    ]);
  });

  test('is resumed by a tab that came late and never heard of an event', async () => {
    const { openTab, kill, pass, last } = fakeBrowser();
    const first = openTab('ada');
    await pass(200);
    last().accept({ epoch: 'e', off: 9 });
    openTab('ada').listen('orders', recorder());
    await pass(200);
    kill(first.tab);
    await pass(200);
    last().accept();
    expect(last().said[0]).toMatchObject({ op: 'hello', from: { epoch: 'e', off: 9 } });
  });

  test('forgets what a tab wanted that is gone', async () => {
    const { openTab, kill, pass, last } = fakeBrowser();
    openTab('ada');
    const second = openTab('ada');
    second.listen('product:1', recorder());
    await pass(200);
    last().accept();
    kill(second.tab);
    expect(last().said.at(-1)).toEqual({ op: 'unsubscribe', topics: ['product:1'] });
  });

  test('outlives the way from one page to the next, and closes when nobody needs it', async () => {
    const { openTab, pass, wires, last } = fakeBrowser();
    const tab = openTab(null);
    const leave = tab.listen('product:1', recorder());
    await pass(200);
    last().accept({ epoch: '', off: 0 });
    leave();
    await pass(1_000);
    const leaveNext = tab.listen('product:2', recorder());
    await pass(20_000);
    expect([wires.length, last().isClosed]).toEqual([1, false]);
    leaveNext();
    await pass(11_000);
    expect([last().isClosed, tab.getState()]).toEqual([true, 'off']);
  });

  test('closes at once on signing out, and opens anew for who comes next', async () => {
    const { openTab, pass, wires, last } = fakeBrowser();
    const tab = openTab('ada');
    await pass(200);
    last().accept({ epoch: 'e', off: 3 });
    tab.noteUser(null);
    expect([last().isClosed, tab.getState()]).toEqual([true, 'off']);
    tab.noteUser('ben');
    await pass(200);
    last().accept();
    expect(wires).toHaveLength(2);
    expect(last().said).toEqual([{ op: 'hello', topics: [] }]);
  });
});

describe('a broken socket', () => {
  test('comes back with its places, drops what it knows and tells what it missed', async () => {
    const { openTab, pass, last, wires, state } = fakeBrowser();
    const tab = openTab('ada');
    const orders = recorder();
    tab.listen('orders', orders);
    await pass(200);
    last().accept();
    last().says(event('orders', 1));
    last().end(1006);
    expect(tab.getState()).toBe('reconnecting');
    state.random = 0.9;
    await pass(500);
    expect(wires).toHaveLength(2);
    Reflect.apply(last().onopen ?? (() => undefined), last(), [new Event('open')]);
    expect(last().said[0]).toMatchObject({ from: { epoch: 'e', off: 1 } });
    for (const off of [1, 2, 3]) last().says(event('orders', off));
    last().accept({ epoch: 'e', off: 3 });
    expect(orders.heard).toEqual(['resync', 1, 2, 3]);
  });

  test('reads anew when the server cannot tell what was missed', async () => {
    const { openTab, pass, last } = fakeBrowser();
    const tab = openTab('ada');
    const [orders, product] = [recorder(), recorder()];
    tab.listen('orders', orders);
    tab.listen('product:1', product);
    await pass(200);
    last().accept();
    last().says(shared('product:1', 0));
    last().says({ ch: '', off: 600, type: '$resync', data: { epoch: 'e2' } });
    expect([orders.heard, product.heard]).toEqual([['resync', 'resync'], ['resync']]);
    last().says({ ch: 'product:1', off: 9, type: '$resync', data: { kind: 'shared', epoch: 'p2' } });
    last().says(event('product:1', 10));
    expect(product.heard).toEqual(['resync', 'resync', 10]);
  });

  test('asks again when an event of a shared topic is missing', async () => {
    const { openTab, pass, last } = fakeBrowser();
    const product = recorder();
    openTab(null).listen('product:1', product);
    await pass(200);
    last().accept({ epoch: '', off: 0 });
    last().says(shared('product:1', 1));
    last().says(event('product:1', 3));
    expect(last().said.at(-1)).toEqual({
      op: 'subscribe',
      topics: [{ ch: 'product:1', from: { epoch: 'p', off: 1 } }],
    });
    last().says(shared('product:1', 1));
    for (const off of [2, 3, 3]) last().says(event('product:1', off));
    expect(product.heard).toEqual([2, 3]);
  });

  test('that stays silent is given up', async () => {
    const { openTab, pass, last, wires } = fakeBrowser();
    const tab = openTab('ada');
    await pass(200);
    last().accept();
    await pass(25_000);
    expect(last().pings).toBe(1);
    last().pong();
    await pass(35_500);
    expect(wires).toHaveLength(2);
    expect(tab.getState()).toBe('reconnecting');
  });

  test('waits longer and longer while no ticket is to be had', async () => {
    const { openTab, pass, wires, state, last } = fakeBrowser();
    state.isTicketed = false;
    const tab = openTab('ada');
    await pass(300_000);
    expect([wires.length, tab.getState()]).toEqual([0, 'reconnecting']);
    state.isTicketed = true;
    for (let waited = 0; wires.length === 0 && waited < 30_000; waited += 500) await pass(500);
    last().accept();
    expect(tab.getState()).toBe('connected');
  });

  test('waits while the browser is offline, and comes back with it', async () => {
    const { openTab, pass, state, last } = fakeBrowser();
    const tab = openTab('ada');
    await pass(200);
    last().accept();
    state.isOnline = false;
    tab.noteOnline();
    await pass(100_000);
    expect(tab.getState()).toBe('offline');
    state.isOnline = true;
    tab.noteOnline();
    await pass(1);
    last().accept();
    expect(tab.getState()).toBe('connected');
  });
});

describe('an ended session', () => {
  test('is told to every tab, and the socket stays closed', async () => {
    const { openTab, pass, state, last, wires } = fakeBrowser();
    openTab('ada');
    openTab('ada');
    await pass(200);
    last().accept();
    last().end(4403, 'removed');
    await pass(60_000);
    expect(state.ended.toSorted()).toEqual(['tab1 removed', 'tab2 removed']);
    expect(wires).toHaveLength(1);
  });

  test('that is alive after all gets its socket back', async () => {
    const { openTab, pass, last, wires } = fakeBrowser({ hasEnded: false });
    openTab('ada');
    await pass(200);
    last().accept();
    last().end(4403, 'removed');
    await pass(6_000);
    expect(wires).toHaveLength(2);
  });
});
