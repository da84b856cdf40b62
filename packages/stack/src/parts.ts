import { StackProblem } from './problem.ts';
import type { Child } from './process/child.ts';
import type { DataServers } from './data-servers.ts';
import type { Fault } from './faults/fault.ts';
import type { LoadedWorker } from './workers/compose-workers.ts';
import type { Runtime } from './workers/runtime.ts';

type Parts = { data: DataServers; runtime: Runtime };

/**
 * Gives a part (`redis`, `sqld:<slice>`, `slice:<slice>`) a fault, or takes it away. What a part may be spoilt with is in `faults/fault.ts`;
 * Redis and databases need the stack's option `faults` for everything but being stopped.
 */
export async function spoilPart(stack: Parts, part: string, fault: Fault | undefined): Promise<void> {
  const [kind, slice = ''] = part.split(':');
  const isStopped = fault === 'stopped';
  const bad = isStopped ? undefined : fault;
  if (kind === 'slice') await stack.runtime.spoil(workerOf(stack, slice).name, bad);
  else stack.data.proxies.spoil(part, bad);
  await switchPart(stack, part, isStopped);
}

/** Stops or starts one part of the running system: `redis`, `sqld:<slice>`, `slice:<slice>`, `assets:<slice>`. */
export async function switchPart(stack: Parts, part: string, isStopped: boolean): Promise<void> {
  const [kind, slice = ''] = part.split(':');
  switch (kind) {
    case 'redis':
      await switchChildren([stack.data.redis], part, isStopped);
      return isStopped ? undefined : stack.data.waitForRedis();
    case 'sqld':
      return switchChildren(stack.data.databases.get(slice)?.children ?? [], part, isStopped);
    case 'slice':
      return stack.runtime.setStopped(workerOf(stack, slice).name, 'code', isStopped);
    case 'assets':
      return stack.runtime.setStopped(workerOf(stack, slice).name, 'assets', isStopped);
    default:
      throw new StackProblem(
        `there is no part ${part}: use redis, sqld:<slice>, slice:<slice> or assets:<slice>`,
      );
  }
}

async function switchChildren(
  children: (Child | undefined)[],
  part: string,
  isStopped: boolean,
): Promise<void> {
  if (children.length === 0) throw new StackProblem(`there is no part ${part}`);
  for (const child of isStopped ? children.toReversed() : children) {
    if (isStopped) await child?.stop();
    else await child?.start();
  }
}

/** The worker of a slice. */
export function workerOf({ runtime }: Pick<Parts, 'runtime'>, slice: string): LoadedWorker {
  const worker = runtime.workers.find(({ source }) => source.slice === slice);
  if (worker === undefined) throw new StackProblem(`there is no slice ${slice}`);
  return worker;
}
