import { expect, test } from 'bun:test';
import type { Child } from '../process/child.ts';
import { watchWrites } from './watch-writes.ts';

/** A database server that lets writes wait for ever until it is restarted. */
function makeStalled() {
  let isStalled = true;
  const server = Bun.serve({
    port: 0,
    hostname: '127.0.0.1',
    idleTimeout: 0,
    fetch: () => (isStalled ? new Promise<Response>(() => {}) : Response.json({})),
  });
  const restarts: string[] = [];
  const child: Pick<Child, 'isRunning' | 'stop' | 'start'> = {
    isRunning: true,
    stop: async () => void restarts.push('stop'),
    start: async () => {
      restarts.push('start');
      isStalled = false;
    },
  };
  const url = `http://127.0.0.1:${server.port}`;
  const replicaUrls: string[] = [];
  const workersUse = { url, replicaUrls };
  const database = { slice: 'toys', url, replicaUrls, workersUse, children: [child as Child] };
  return { database, restarts, end: () => server.stop(true) };
}

test('watchWrites() restarts a database that lets every write wait, once', async () => {
  const { database, restarts, end } = makeStalled();
  const troubles: string[] = [];
  const stop = watchWrites([database], (message) => troubles.push(message), {
    everyMs: 20,
    patienceMs: 100,
  });
  for (let tries = 0; tries < 200 && restarts.length < 2; tries += 1) await Bun.sleep(20);
  await Bun.sleep(300);
  stop();
  end();
  expect(restarts).toEqual(['stop', 'start']);
  expect(troubles).toEqual(['sqld:toys lost its write lock and is being restarted.']);
});
