import { describe, expect, spyOn, test } from 'bun:test';
import { makeBatch, makeSpan } from '../test/context.ts';
import { Env } from './env.ts';
import { putAway } from './inbox.ts';

/** A collector and a database server that answers as a test says. */
function open(status: number) {
  const exported: { path: string; headers: Headers; body: unknown }[] = [];
  const server = Bun.serve({
    port: 0,
    hostname: '127.0.0.1',
    fetch: async (request) => {
      const { pathname } = new URL(request.url);
      if (!pathname.startsWith('/otlp/')) return new Response('away', { status: 500 });
      exported.push({ path: pathname, headers: request.headers, body: await request.json() });
      return new Response(null, { status });
    },
  });
  const origin = `http://127.0.0.1:${server.port}`;
  const env = Env.parse({
    DATABASE_URL: origin,
    PROFILE: 'local',
    PUBLIC_ORIGIN: origin,
    OTLP_ENDPOINT: `${origin}/otlp/`,
    OTLP_HEADERS: 'x-team=shop, authorization=Bearer abc=def',
  });
  return { exported, env, stop: () => server.stop(true) };
}

async function put(status: number, batches = [makeBatch({ spans: [makeSpan({ name: 'GET /x' })] })]) {
  const { exported, env, stop } = open(status);
  const lines: string[] = [];
  const spies = (['log', 'error'] as const).map((name) =>
    spyOn(console, name).mockImplementation((line) => void lines.push(String(line))),
  );
  await putAway(env, batches);
  for (const spy of spies) spy.mockRestore();
  await stop();
  return { exported, lines: lines.join('\n') };
}

describe('putAway()', () => {
  test('exports spans as OTLP/JSON with the headers that are configured, whatever becomes of the database', async () => {
    const { exported, lines } = await put(200);
    expect(exported).toHaveLength(1);
    expect(exported[0]?.path).toBe('/otlp/v1/traces');
    expect(exported[0]?.headers.get('x-team')).toBe('shop');
    expect(exported[0]?.headers.get('authorization')).toBe('Bearer abc=def');
    expect(exported[0]?.body).toMatchObject({
      resourceSpans: [{ scopeSpans: [{ spans: [{ name: 'GET /x' }] }] }],
    });
    expect(lines).toContain('telemetry was lost');
  });

  test('survives a collector that refuses', async () => {
    const { lines } = await put(503);
    expect(lines).toContain('spans were not exported');
    expect(lines).not.toContain('abc=def');
  });

  test('exports nothing without spans', async () => {
    expect((await put(200, [makeBatch({ lines: ['{}'] })])).exported).toEqual([]);
    expect((await put(200, [])).lines).toBe('');
  });
});
