import { describe, expect, test } from 'bun:test';
import { createApiFetch } from './api-fetch.ts';
import { ApiProblem } from './api-problem.ts';

function api(
  answers: (Response | Error)[],
  tokens: (string | null)[] = [null],
  renewed: string | null = null,
) {
  const sent: Request[] = [];
  const renewals: string[] = [];
  const call = createApiFetch(
    {
      getToken: async () => tokens[0] ?? null,
      renew: async (stale) => {
        renewals.push(stale);
        return renewed;
      },
    },
    async (input) => {
      sent.push(new Request(input));
      const answer = answers.shift();
      if (answer === undefined || answer instanceof Error) throw answer ?? new Error('unexpected request');
      return answer;
    },
  );
  return {
    sent,
    renewals,
    call: (path: string, init?: RequestInit) => call(`https://shop.test${path}`, init),
  };
}

const problem = (status: number, extra: object = {}) =>
  Response.json(
    { type: 'https://highstreet.test/problems/x', title: 'Refused', status, correlationId: 'c-1', ...extra },
    { status, headers: { 'content-type': 'application/problem+json' } },
  );

async function caught(work: Promise<unknown>): Promise<ApiProblem> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof ApiProblem)) throw new Error('no ApiProblem was thrown', { cause: error });
  return error;
}

describe('apiFetch()', () => {
  test('sends the access token, and none when anonymous', async () => {
    const signedIn = api([Response.json(1)], ['abc']);
    await signedIn.call('/api/x');
    expect(signedIn.sent[0]?.headers.get('authorization')).toBe('Bearer abc');
    const anonymous = api([Response.json(1)]);
    await anonymous.call('/api/x');
    expect(anonymous.sent[0]?.headers.has('authorization')).toBe(false);
  });

  test('begins a trace with every call, and goes on with it in a repetition', async () => {
    const { call, sent } = api([problem(401), Response.json(1), Response.json(2)], ['old'], 'new');
    await call('/api/x');
    await call('/api/x');
    const [first, again, other] = sent.map(({ headers }) => headers.get('traceparent'));
    expect(first).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/);
    expect(again).toBe(first ?? null);
    expect(other).not.toBe(first ?? null);
  });

  test('repeats a refused request once with a new token and the same body', async () => {
    const { call, sent, renewals } = api([problem(401), Response.json({ ok: true })], ['old'], 'new');
    const response = await call('/api/x', {
      method: 'POST',
      body: '{"a":1}',
      headers: { 'idempotency-key': 'k' },
    });
    expect(await response.json()).toEqual({ ok: true });
    expect(renewals).toEqual(['old']);
    expect(sent.map((request) => request.headers.get('authorization'))).toEqual(['Bearer old', 'Bearer new']);
    expect(await sent[1]?.text()).toBe('{"a":1}');
    expect(sent[1]?.headers.get('idempotency-key')).toBe('k');
  });

  test('gives up after the second refusal', async () => {
    const { call, sent } = api([problem(401), problem(401)], ['old'], 'new');
    expect((await caught(call('/api/x'))).status).toBe(401);
    expect(sent).toHaveLength(2);
  });

  test('does not renew for who is not signed in', async () => {
    const { call, renewals } = api([problem(401)]);
    expect((await caught(call('/api/x'))).status).toBe(401);
    expect(renewals).toEqual([]);
  });

  test('passes 304 on', async () => {
    expect((await api([new Response(null, { status: 304 })]).call('/api/x')).status).toBe(304);
  });

  test('throws what the problem says', async () => {
    const errors = [{ pointer: '/email', detail: 'is not an address' }];
    const error = await caught(api([problem(422, { detail: 'Look again', errors })]).call('/api/x'));
    expect(error).toMatchObject({
      status: 422,
      title: 'Refused',
      detail: 'Look again',
      errors,
      correlationId: 'c-1',
    });
    expect(error.message).toBe('Look again');
  });

  test('makes a problem of an answer that is none', async () => {
    const answer = new Response('<h1>Bad gateway</h1>', {
      status: 502,
      statusText: 'Bad Gateway',
      headers: { 'content-type': 'text/html', 'x-correlation-id': 'c-9', 'retry-after': '3' },
    });
    const error = await caught(api([answer]).call('/api/x'));
    expect(error).toMatchObject({
      status: 502,
      title: 'Bad Gateway',
      correlationId: 'c-9',
      retryAfter: 3,
      errors: [],
    });
  });

  test('survives a body that promises JSON and breaks', async () => {
    const answer = new Response('{"title":', {
      status: 500,
      headers: { 'content-type': 'application/problem+json' },
    });
    expect((await caught(api([answer]).call('/api/x'))).status).toBe(500);
  });

  test('says that there was no answer', async () => {
    const error = await caught(api([new TypeError('Failed to fetch')]).call('/api/x'));
    expect(error.status).toBe(0);
    expect(error.cause).toBeInstanceOf(TypeError);
  });

  test('leaves an abort an abort', async () => {
    const abort = new AbortController();
    abort.abort();
    const thrown = api([new DOMException('aborted', 'AbortError')]).call('/api/x', { signal: abort.signal });
    await expect(thrown).rejects.toHaveProperty('name', 'AbortError');
  });
});
