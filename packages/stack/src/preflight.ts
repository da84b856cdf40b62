import { StackProblem } from './problem.ts';
import { isPortFree } from './process/free-port.ts';
import { commandOf, listenerOn } from './process/pids.ts';
import { redisBinary } from './redis/redis-process.ts';
import { sqldBinary } from './sqld/sqld-binary.ts';

/** Refuses to start, in one line, what could not run. */
export async function checkMachine(port: number): Promise<void> {
  const major = Number(process.versions.node.split('.')[0]);
  if (process.versions['bun'] !== undefined || major < 22) {
    throw new StackProblem('the stack runs under Node 24. Start it with: npm start');
  }
  redisBinary();
  sqldBinary();
  if (await isPortFree(port)) return;
  const holder = listenerOn(port);
  const who =
    holder === undefined ? 'another process' : `pid ${holder} (${(commandOf(holder) ?? '').slice(0, 80)})`;
  throw new StackProblem(
    `port ${port} is taken by ${who}. Stop it, or choose another one: PORT=${port + 1} npm start`,
  );
}
