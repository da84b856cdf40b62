import { setTimeout as sleep } from 'node:timers/promises';
import { faults, startStack, type Fault, type RunningStack } from '@highstreet/stack';
import type { BenchOptions } from './bench-options.ts';
import { BreakerWatch } from './faults/breaker-watch.ts';
import { Arrivals, countWrites } from './faults/count-writes.ts';
import { Load } from './faults/load.ts';
import { beginPeriod, type Period } from './faults/period.ts';
import { prepare } from './faults/prepare.ts';
import { probes } from './faults/probes.ts';
import { report } from './faults/report.ts';
import { freshStateDir } from './state-dir.ts';

const PORT = 8894;
const CALM_MS = 6_000;
const FAULT_MS = 4_000;
/** An answer is late by five seconds, so a slow part shows nothing before. */
const LEAST_SLOW_MS = 8_000;

/**
 * `bun run bench faults [--parts slice:catalog,redis] [--kinds stopped,slow] [--seconds N] [--pace N]`: each part is stopped, slowed and broken in
 * turn under load. What depends on it is refused properly and soon, or served from memory; all else does not notice.
 */
export async function benchFaults(options: BenchOptions): Promise<void> {
  const stack = await startStack({
    port: PORT,
    stateDir: await freshStateDir('bench-faults'),
    profile: 'bench',
    apps: false,
    faults: true,
    vars: { identity: { LIMITS: 'off' } },
  });
  try {
    if (!(await run(stack, options))) process.exitCode = 1;
  } finally {
    await stack.stop();
  }
}

async function run(stack: RunningStack, options: BenchOptions): Promise<boolean> {
  const { tokens, things } = await prepare(stack.origin);
  const arrivals = new Arrivals(
    stack,
    probes.map(({ slice }) => slice),
  );
  await arrivals.take();
  const periods: Period[] = [];
  const load = new Load(stack.origin, tokens, things);
  const watch = new BreakerWatch(stack.origin, tokens.get('admin') ?? '', periods);
  const pace = options.pace ?? 1;
  load.start(probes.map((probe) => ({ ...probe, everyMs: probe.everyMs * pace })));
  watch.start();
  await sleep(CALM_MS);
  for (const fault of options.kinds ?? faults) {
    console.log(`${new Date().toISOString().slice(11, 19)} ${fault}`);
    for (const part of options.parts ?? partsOf(stack)) {
      await watch.untilBack(mixedWith(part));
      await hurt(stack, periods, { part, fault, seconds: options.seconds });
      await arrivals.take();
    }
  }
  await watch.untilBack(new Set(periods.map(({ part }) => part)));
  await sleep(CALM_MS);
  await load.stop();
  await watch.stop();
  await arrivals.take();
  return report(periods, load.results, await countWrites(stack, arrivals, load.results));
}

async function hurt(
  stack: RunningStack,
  periods: Period[],
  { part, fault, seconds }: { part: string; fault: Fault; seconds: number | undefined },
): Promise<void> {
  const asked = seconds === undefined ? FAULT_MS : seconds * 1_000;
  const period = beginPeriod(part, fault, Date.now());
  periods.push(period);
  await stack.setFault(part, fault);
  await sleep(fault === 'slow' ? Math.max(LEAST_SLOW_MS, asked) : asked);
  await stack.setFault(part, undefined);
  period.mendedAt = Date.now();
}

/** The parts whose faults the same requests would feel: of two at once nobody could tell which it was. */
function mixedWith(part: string): Set<string> {
  return new Set([part, ...probes.filter(({ needs }) => needs.includes(part)).flatMap(({ needs }) => needs)]);
}

/** Slices first, so that a slice and its database do not follow one another. */
function partsOf({ databases }: RunningStack): string[] {
  const slices = [...new Set(probes.map(({ slice }) => slice))];
  const owners = slices.filter((slice) => slice in databases);
  return [...slices.map((slice) => `slice:${slice}`), 'redis', ...owners.map((slice) => `sqld:${slice}`)];
}
