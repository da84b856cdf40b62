import { describe, expect, test } from 'bun:test';
import { UpstreamGuard, type Call } from './guarded-call.ts';

function makeGuard(maxConcurrent?: number) {
  const clock = { now: 1_000_000, slept: new Array<number>() };
  const sleep = async (ms: number) => {
    clock.slept.push(ms);
    clock.now += ms;
  };
  const guard = new UpstreamGuard({ now: () => clock.now, sleep, random: () => 0.5 }, maxConcurrent);
  const call = (send: Call['send'], rest: Partial<Call> = {}) =>
    guard.call({ send, deadline: clock.now + 5_000, isRepeatable: true, isLatenessFailure: true, ...rest });
  return { guard, clock, call };
}

/** Answers with each status in turn, the last one for ever; counts its calls. */
function answering(...statuses: number[]) {
  const seen = { calls: 0 };
  const send = async () => {
    const status = statuses[Math.min(seen.calls, statuses.length - 1)];
    seen.calls += 1;
    return new Response('x', {
      status: status ?? 200,
      headers: status === 503 ? { 'retry-after': '2' } : {},
    });
  };
  return { seen, send };
}

const never = () => new Promise<Response>(() => undefined);

describe('UpstreamGuard.call()', () => {
  test('retries a repeatable call at most twice', async () => {
    const { call } = makeGuard();
    const upstream = answering(502);
    const outcome = await call(upstream.send);
    expect(outcome.kind).toBe('answered');
    expect(upstream.seen.calls).toBe(3);
  });

  test('never repeats a call that is not repeatable', async () => {
    const { call } = makeGuard();
    const upstream = answering(502, 200);
    await call(upstream.send, { isRepeatable: false });
    expect(upstream.seen.calls).toBe(1);
  });

  test('does not retry a 500 or a 4xx', async () => {
    const { call } = makeGuard();
    for (const status of [500, 404, 429]) {
      const upstream = answering(status, 200);
      await call(upstream.send);
      expect(upstream.seen.calls).toBe(1);
    }
  });

  test('waits as long as Retry-After asks, and gives up when that is past the deadline', async () => {
    const { call, clock } = makeGuard();
    await call(answering(503, 200).send);
    expect(clock.slept).toEqual([2_000]);
    const upstream = answering(503, 200);
    await call(upstream.send, { deadline: clock.now + 1_900 });
    expect(upstream.seen.calls).toBe(1);
  });

  test('keeps retries within a tenth of the requests and the reserve', async () => {
    const { call } = makeGuard();
    let calls = 0;
    for (let request = 0; request < 200; request += 1) {
      // One failure between successes keeps the breaker closed, so that only the budget bounds the retries.
      let tries = 0;
      await call(async () => {
        calls += 1;
        tries += 1;
        return new Response(null, { status: request % 2 === 0 && tries < 3 ? 502 : 200 });
      });
    }
    expect(calls).toBeGreaterThan(200 + 20);
    expect(calls).toBeLessThanOrEqual(200 + 20 + 10);
  });

  test('does not call when the deadline has passed on arrival', async () => {
    const { call, clock } = makeGuard();
    const upstream = answering(200);
    expect(await call(upstream.send, { deadline: clock.now })).toEqual({ kind: 'expired' });
    expect(upstream.seen.calls).toBe(0);
  });

  test('expires at the deadline and aborts the attempt', async () => {
    const { call, clock } = makeGuard();
    let aborted = false;
    const send = (signal: AbortSignal) => {
      signal.addEventListener('abort', () => (aborted = true));
      return never();
    };
    expect(await call(send, { deadline: clock.now + 20 })).toEqual({ kind: 'expired' });
    expect(aborted).toBe(true);
  });

  test('opens after five failures in a row and refuses without calling', async () => {
    const { call, guard } = makeGuard();
    const upstream = answering(500);
    for (let request = 0; request < 5; request += 1) await call(upstream.send);
    expect(guard.state()).toBe('open');
    expect(await call(upstream.send)).toEqual({ kind: 'open', retryAfterMs: 10_000 });
    expect(upstream.seen.calls).toBe(5);
  });

  test('counts a call once, however often it was tried', async () => {
    const { call, guard } = makeGuard();
    const upstream = answering(502);
    for (let request = 0; request < 4; request += 1) await call(upstream.send);
    expect(guard.state()).toBe('closed');
    expect(upstream.seen.calls).toBe(12);
  });

  test('sends exactly two requests while half-open', async () => {
    const { call, clock } = makeGuard();
    const upstream = answering(502);
    for (let request = 0; request < 5; request += 1) await call(upstream.send, { isRepeatable: false });
    clock.now += 10_000;
    await Promise.all(Array.from({ length: 50 }, () => call(upstream.send)));
    expect(upstream.seen.calls).toBe(5 + 2);
  });

  test('opens after answers that the caller takes for broken, whatever their status', async () => {
    const { call, guard } = makeGuard();
    for (let request = 0; request < 5; request += 1)
      await call(answering(200).send, { isBroken: () => true, isRepeatable: false });
    expect(guard.state()).toBe('open');
  });

  test('stays closed while answers only pass on that another upstream is away', async () => {
    const { call, guard } = makeGuard();
    const isElsewhere = ({ headers }: Response) => headers.has('retry-after');
    for (let request = 0; request < 6; request += 1)
      await call(answering(503).send, { isElsewhere, isRepeatable: false });
    expect(guard.state()).toBe('closed');
  });

  test('4xx answers, callers that leave and deadlines they shortened do not open it', async () => {
    const { call, guard, clock } = makeGuard();
    for (let request = 0; request < 10; request += 1) {
      await call(answering(404).send);
      const caller = new AbortController();
      const left = call(never, { callerSignal: caller.signal });
      caller.abort();
      expect(await left).toEqual({ kind: 'aborted' });
      await call(never, { deadline: clock.now + 1, isLatenessFailure: false });
      await call(() => Promise.reject(new Error('upload broke off')), {
        isStreamed: true,
        isRepeatable: false,
      });
    }
    expect(guard.state()).toBe('closed');
  });

  test('refuses above the concurrency ceiling until a place expires', async () => {
    const { call, clock } = makeGuard(2);
    const held = [call(never, { deadline: clock.now + 30 }), call(never, { deadline: clock.now + 30 })];
    expect((await call(answering(200).send)).kind).toBe('busy');
    await Promise.all(held);
    expect((await call(answering(200).send)).kind).toBe('answered');
  });
});
