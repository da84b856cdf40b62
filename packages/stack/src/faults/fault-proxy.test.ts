import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'bun:test';
import { freePort } from '../process/free-port.ts';
import { FaultProxy } from './fault-proxy.ts';

const asked: string[] = [];
const server = Bun.serve({
  hostname: '127.0.0.1',
  port: 0,
  fetch: async (request) => {
    asked.push(`${request.method} ${new URL(request.url).pathname} ${await request.text()}`);
    return Response.json({ answer: 'x'.repeat(200) }, { headers: { 'x-kept': 'yes' } });
  },
});
const proxy = new FaultProxy(`http://127.0.0.1:${server.port}`, 80);
let origin = '';

beforeAll(async () => {
  const port = await freePort();
  await proxy.start(port);
  origin = `http://127.0.0.1:${port}`;
});
beforeEach(() => {
  proxy.fault = undefined;
  asked.length = 0;
});
afterAll(async () => {
  proxy.stop();
  await server.stop(true);
});

const ask = () => fetch(`${origin}/v2/pipeline`, { method: 'POST', body: 'question' });

describe('FaultProxy', () => {
  test('passes everything on without a fault', async () => {
    const response = await ask();
    expect(response.headers.get('x-kept')).toBe('yes');
    expect(await response.json()).toEqual({ answer: 'x'.repeat(200) });
    expect(asked).toEqual(['POST /v2/pipeline question']);
  });

  test('is late by the time given when slow, and still answers right', async () => {
    proxy.fault = 'slow';
    const start = performance.now();
    expect((await ask()).status).toBe(200);
    expect(performance.now() - start).toBeGreaterThan(70);
  });

  test('answers 500 without asking the server', async () => {
    proxy.fault = 'error';
    expect((await ask()).status).toBe(500);
    expect(asked).toEqual([]);
  });

  test('answers noise that is no JSON', async () => {
    proxy.fault = 'garbage';
    const response = await ask();
    expect(response.status).toBe(200);
    expect(response.json()).rejects.toThrow();
  });

  test('breaks off in the middle of the answer after the server has done its work', async () => {
    proxy.fault = 'half';
    const answer = ask().then((response) => response.text());
    expect(answer).rejects.toThrow();
    await answer.catch(() => undefined);
    expect(asked).toHaveLength(1);
  });

  test('breaks the connection while the server is gone', async () => {
    const lonely = new FaultProxy(`http://127.0.0.1:${await freePort()}`);
    const port = await freePort();
    await lonely.start(port);
    expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow();
    await fetch(`http://127.0.0.1:${port}/`).catch(() => undefined);
    lonely.stop();
  });
});
