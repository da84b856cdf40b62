import { StackProblem } from './problem.ts';
import type { Child } from './process/child.ts';
import type { DataServers } from './data-servers.ts';
import type { Runtime } from './workers/runtime.ts';

type Parts = { data: DataServers; runtime: Runtime };

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
      return stack.runtime.setStopped(workerOf(stack, slice), 'code', isStopped);
    case 'assets':
      return stack.runtime.setStopped(workerOf(stack, slice), 'assets', isStopped);
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

function workerOf({ runtime }: Parts, slice: string): string {
  const worker = runtime.workers.find(({ source }) => source.slice === slice);
  if (worker === undefined) throw new StackProblem(`there is no slice ${slice}`);
  return worker.name;
}
