import { describe, expect, test } from 'bun:test';
import { makeGateway, ORIGIN } from '../../test/context.ts';

const upgrade = { connection: 'Upgrade', upgrade: 'websocket' };

async function open() {
  const gateway = await makeGateway({ RATE_LIMITS: 'off' });
  gateway.slice.answer = () => new Response('as realtime says', { status: 400 });
  return gateway;
}

describe('answerSocket()', () => {
  test.each(['/realtime?ticket=abc', '/api/realtime?ticket=abc'])(
    'passes %p on with its ticket and nothing of what a client says of itself',
    async (path) => {
      const { send, slice } = await open();
      const headers = { ...upgrade, origin: ORIGIN, cookie: 'a=b', 'x-user-id': 'usr_1', 'x-hops': '1' };
      expect((await send(path, { headers })).status).toBe(400);
      const [seen] = slice.seen;
      expect(seen?.url).toBe(`${ORIGIN}/realtime?ticket=abc`);
      expect([...(seen?.headers.keys() ?? [])].toSorted()).toEqual([
        'traceparent',
        'upgrade',
        'x-client-address',
        'x-correlation-id',
        'x-hops',
      ]);
      expect(seen?.headers.get('x-hops')).toBe('2');
    },
  );

  test.each([
    ['https://evil.test', 403],
    ['null', 403],
  ])('refuses the origin %p', async (origin, status) => {
    const { send, slice } = await open();
    expect((await send('/realtime?ticket=abc', { headers: { ...upgrade, origin } })).status).toBe(status);
    expect(slice.seen).toEqual([]);
  });

  test('lets programs in, which send no origin', async () => {
    const { send, slice } = await open();
    await send('/realtime?ticket=abc', { headers: upgrade });
    expect(slice.seen).toHaveLength(1);
  });

  test('answers a plain request with 426, another method with 405', async () => {
    const { send } = await open();
    const answer = await send('/realtime');
    expect([answer.status, answer.headers.get('upgrade')]).toEqual([426, 'websocket']);
    expect((await send('/realtime', { method: 'POST' })).status).toBe(405);
  });

  test('says 503 when realtime breaks, without how', async () => {
    const { send, slice } = await open();
    slice.answer = () => new Response('Error: at hub.ts', { status: 500 });
    const answer = await send('/realtime?ticket=abc', { headers: upgrade });
    expect(answer.status).toBe(503);
    expect(await answer.text()).not.toContain('hub.ts');
  });
});
