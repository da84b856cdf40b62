import { describe, expect, test } from 'bun:test';
import { makeGateway } from '../../test/context.ts';

describe('the access log', () => {
  test('has one line of JSON per request, with ids and template and nothing that the client wrote', async () => {
    const { send, logs, gateway } = await makeGateway();
    const headers = { 'x-correlation-id': 'abc.1', 'user-agent': 'sly"}{' };
    await send('/api/products/secret-token?password=hunter2', { headers });
    await send('/api/%00"}{', { headers });
    gateway.log.flush();
    const lines = logs
      .join('\n')
      .split('\n')
      .map((line): unknown => JSON.parse(line));
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatchObject({
      level: 'info',
      slice: 'gateway',
      correlationId: 'abc.1',
      method: 'GET',
      route: '/api/products/*',
      status: 200,
      cache: 'pass',
    });
    expect(logs.join()).not.toMatch(/hunter2|secret-token|sly/);
  });

  test('is written at once for a failure', async () => {
    const { send, slice, logs } = await makeGateway();
    slice.answer = () => new Response('x', { status: 500 });
    await send('/api/wishlists');
    expect(logs.join()).toContain('"status":502');
  });
});
