import { describe, expect, test } from 'bun:test';
import { limitBody } from './index.ts';

const small = { limit: 10, isStreamed: false, timeLimitMs: 1_000 };

function chunked(chunks: string[], waitMs = 0): Request {
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const chunk = chunks.shift();
      if (waitMs) await Bun.sleep(waitMs);
      if (chunk === undefined) controller.close();
      else controller.enqueue(encoder.encode(chunk));
    },
  });
  return new Request('http://a/', { method: 'POST', body });
}

const post = (body: string, headers: Record<string, string> = {}) =>
  new Request('http://a/', { method: 'POST', body, headers });

describe('limitBody()', () => {
  test('takes a body of exactly the limit', async () => {
    const { body } = await limitBody(chunked(['12345', '67890']), small);
    expect(await new Response(body).text()).toBe('1234567890');
  });

  test('has nothing to take from a GET', async () => {
    expect((await limitBody(new Request('http://a/'), small)).body).toBeUndefined();
  });

  test('refuses an announced length over the limit', async () => {
    const request = post('12345678901', { 'content-length': '11' });
    expect(limitBody(request, small)).rejects.toMatchObject({ type: { status: 413 } });
  });

  test('refuses a chunked body over the limit', async () => {
    expect(limitBody(chunked(['123456', '78901']), small)).rejects.toMatchObject({ type: { status: 413 } });
  });

  test('refuses a body that comes too slowly', async () => {
    const request = chunked(['1', '2', '3'], 40);
    expect(limitBody(request, { ...small, timeLimitMs: 60 })).rejects.toMatchObject({
      type: { status: 408 },
    });
  });

  test('refuses a coded body', async () => {
    const request = post('x', { 'content-encoding': 'gzip' });
    expect(limitBody(request, small)).rejects.toMatchObject({ type: { status: 415 } });
  });

  test('streams a long body and breaks it off over the limit', async () => {
    const within = await limitBody(chunked(['12345', '67890']), { ...small, isStreamed: true });
    expect(await new Response(within.body).text()).toBe('1234567890');
    expect([within.isOver(), within.isComplete()]).toEqual([false, true]);
    const over = await limitBody(chunked(['12345', '678901']), { ...small, isStreamed: true });
    const ended = await Promise.race([new Response(over.body).text(), Bun.sleep(20).then(() => 'not ended')]);
    expect(ended).toBe('not ended');
    expect([over.isOver(), over.isComplete(), over.broken?.aborted]).toEqual([true, false, true]);
  });

  test('half a stream never looks like a whole one', async () => {
    const half = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        controller.enqueue(new Uint8Array(3));
        controller.error(new Error('the client left'));
      },
    });
    const request = new Request('http://a/', { method: 'POST', body: half });
    const { body, broken } = await limitBody(request, { ...small, isStreamed: true });
    const ended = await Promise.race([new Response(body).text(), Bun.sleep(20).then(() => 'not ended')]);
    expect([ended, broken?.aborted]).toEqual(['not ended', true]);
  });

  test('passes a stream of announced length on as it is', async () => {
    const request = post('12345', { 'content-length': '5' });
    const { body, broken } = await limitBody(request, { ...small, isStreamed: true });
    expect([await new Response(body).text(), broken]).toEqual(['12345', undefined]);
  });
});
