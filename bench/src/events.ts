import { startStack, type RunningStack } from '@highstreet/stack';
import type { BenchOptions } from './bench-options.ts';
import { compareBooks } from './events/compare-books.ts';
import { drain } from './events/drain.ts';
import { measureDelivery } from './events/measure-delivery.ts';
import { readBooks } from './events/read-books.ts';
import { Writers } from './events/writers.ts';
import { freshStateDir } from './state-dir.ts';

const PORT = 8897;
const KILLS = 200;
const WRITERS = 8;
const MOST_PAUSE_MS = 3_500;

/**
 * `bun run bench events [--kills N]`: changes run through the gateway while workerd is killed at random points. Afterwards the events
 * that were committed are the events that every subscriber has seen, with one effect each.
 */
export async function benchEvents({ kills = KILLS }: BenchOptions): Promise<void> {
  const stack = await startStack({
    port: PORT,
    stateDir: await freshStateDir('bench-events'),
    profile: 'bench',
    apps: false,
    vars: { identity: { LIMITS: 'off' } },
  });
  try {
    await drain(stack, 60_000);
    await measureDelivery(stack);
    const writers = await Writers.signIn(stack.origin, WRITERS);
    const work = writers.run();
    await killAtRandom(stack, kills);
    writers.stop();
    await work;
    console.log(writers.summary());
    const seconds = await drain(stack, 300_000);
    console.log(`all delivered and confirmed ${seconds.toFixed(1)} s after the last write`);
    if (!compareBooks(await readBooks(stack.databases))) process.exitCode = 1;
  } finally {
    await stack.stop();
  }
}

/** Between two kills the system runs for up to three and a half seconds, mostly less: long enough for some steps, too short for others. */
async function killAtRandom(stack: RunningStack, kills: number): Promise<void> {
  const begun = Date.now();
  for (let kill = 1; kill <= kills; kill += 1) {
    await new Promise((resolve) => setTimeout(resolve, Math.random() ** 2 * MOST_PAUSE_MS));
    await stack.killWorkers();
    if (kill % 20 === 0) console.log(`${kill} kills, ${Math.round((Date.now() - begun) / 1000)} s`);
  }
}
