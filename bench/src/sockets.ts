import { availableParallelism, loadavg } from 'node:os';
import { resolve } from 'node:path';
import { startStack, type RunningStack, type StackOptions } from '@highstreet/stack';
import { build } from 'esbuild';
import type { BenchOptions } from './bench-options.ts';
import { workerdMemory } from './memory.ts';
import { Crowd } from './sockets/crowd.ts';
import { fitToLimit } from './sockets/descriptors.ts';
import { Sender } from './sockets/sender.ts';
import { Tally } from './sockets/tally.ts';
import { freshStateDir } from './state-dir.ts';

const PORT = 8896;
const PUBLISHER_PORT = 8895;
const PUBLISHER = `http://127.0.0.1:${PUBLISHER_PORT}`;
const PER_USER = 2;
const OPEN_LIMIT_MS = 10 * 60_000;
const BACK_LIMIT_MS = 3 * 60_000;
/** Hubs sleep after ten seconds. */
const SLEEP_MS = 15_000;
const SEND_MS = 15_000;

/** Sockets of many users over the whole system: memory, delivery, and what a restart in the middle loses (nothing) or doubles (nothing). */
export async function benchSockets({ sockets: asked = 20_000 }: BenchOptions): Promise<void> {
  const options: StackOptions = {
    port: PORT,
    stateDir: await freshStateDir('bench-sockets'),
    profile: 'bench',
    seed: false,
    apps: false,
    extraWorkers: [await bundlePublisher()],
  };
  const stack: { current: RunningStack } = { current: await startStack(options) };
  const count = fitToLimit(asked);
  const users = Array.from({ length: Math.ceil(count / PER_USER) }, (_, index) => `usr_bench_${index}`);
  const sockets = Array.from({ length: count }, (_, id) => ({ id, user: users[id % users.length] ?? '' }));
  const tally = new Tally();
  const crowd = new Crowd((receipt) => tally.take(receipt));
  const sender = new Sender(PUBLISHER, users);
  try {
    await openAll(crowd, { sockets, origin: stack.current.origin, publisher: PUBLISHER });
    sender.start();
    await pause(SEND_MS);
    printLatency('before the restart', tally, sender);
    await restart(stack, options, crowd, count);
    await sender.untilTaken();
    printLatency('during the restart', tally, sender);
    await pause(SEND_MS);
    await sender.stop();
    await pause(2_000);
    printLatency('after the restart', tally, sender);
    printVerdict(tally, sender, (user) => idsOf(user, users, count));
  } finally {
    sender.giveUp();
    crowd.close();
    await stack.current.stop();
  }
}

function idsOf(user: string, users: readonly string[], count: number): number[] {
  const first = Number(user.slice('usr_bench_'.length));
  return Array.from({ length: PER_USER }, (_, index) => first + index * users.length).filter(
    (id) => id < count,
  );
}

async function openAll(crowd: Crowd, order: Parameters<Crowd['open']>[0]): Promise<void> {
  const count = order.sockets.length;
  const empty = workerdMemory();
  crowd.open(order);
  const took = await crowd.until(count, OPEN_LIMIT_MS);
  if (took === undefined) throw new Error(`only ${crowd.connected} of ${count} sockets came up`);
  const perSecond = Math.round(count / (took / 1000));
  console.log(
    `${count} sockets of ${Math.ceil(count / PER_USER)} users: up in ${seconds(took)} (${perSecond}/s)`,
  );
  const busy = workerdMemory();
  await pause(SLEEP_MS);
  const asleep = workerdMemory();
  const each = (megabytes: number) => `${Math.round(((megabytes - empty) * 1024) / count)} KB`;
  console.log(
    `memory of workerd: ${empty} MB empty, ${busy} MB just connected (${each(busy)} a socket), ${asleep} MB asleep (${each(asleep)} a socket)`,
  );
}

async function restart(
  stack: { current: RunningStack },
  options: StackOptions,
  crowd: Crowd,
  count: number,
): Promise<void> {
  const start = performance.now();
  await stack.current.stop();
  stack.current = await startStack(options);
  const ready = performance.now();
  const took = await crowd.until(count, BACK_LIMIT_MS);
  const back =
    took === undefined ? `only ${crowd.connected} came back` : `all back ${seconds(took)} after that`;
  console.log(`restart: serves again after ${seconds(ready - start)}, ${back} (wanted: under 40 s)`);
}

function printLatency(when: string, tally: Tally, sender: Sender): void {
  const { p50, p99, count } = tally.takeLatencies();
  const taken = sender.takeTimes();
  const wanted = when.startsWith('during') ? '' : ' (wanted: p50 < 150, p99 < 1,000)';
  const load = loadavg()[0]?.toFixed(1);
  console.log(
    `${when}: ${count} deliveries, p50 ${p50} ms, p99 ${p99} ms${wanted}; a message was taken in p50 ${taken.p50} ms, p99 ${taken.p99} ms; load ${load} on ${availableParallelism()} cores`,
  );
}

function printVerdict(tally: Tally, sender: Sender, socketsOf: (user: string) => number[]): void {
  const { expected, lost, doubled } = tally.compare(sender.sentTo, socketsOf);
  console.log(
    `${sender.sentTo.size} messages ${expected} deliveries: ${lost} lost, ${doubled} doubled, ${tally.resyncs} had to read anew (wanted: 0, 0)`,
  );
}

async function bundlePublisher(): Promise<NonNullable<StackOptions['extraWorkers']>[number]> {
  const { outputFiles } = await build({
    entryPoints: [resolve(import.meta.dirname, 'sockets/publisher-worker.ts')],
    bundle: true,
    write: false,
    format: 'esm',
  });
  return {
    name: 'bench-publisher',
    port: PUBLISHER_PORT,
    compatibilityDate: '2026-11-01',
    modules: [{ type: 'ESModule', path: 'publisher.mjs', contents: outputFiles[0]?.text ?? '' }],
    serviceBindings: { REALTIME: { name: 'highstreet-realtime', entrypoint: 'Api' } },
  };
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}

function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}
