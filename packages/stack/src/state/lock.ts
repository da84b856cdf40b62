import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { messageOf, StackProblem } from '../problem.ts';
import { isAlive } from '../process/pids.ts';
import { isRecord } from './json-file.ts';

export type LockInfo = { pid: number; port: number; control: string };

const fileName = 'stack.lock';

/** Claims a state folder for this process. Refuses when a running stack holds it; a dead one's claim is taken over. */
export function takeLock(stateDir: string, info: LockInfo): () => void {
  const path = join(stateDir, fileName);
  try {
    mkdirSync(stateDir, { recursive: true });
  } catch (error) {
    throw new StackProblem(`the state folder ${stateDir} cannot be made: ${messageOf(error)}`);
  }
  const holder = readLock(stateDir);
  if (holder !== undefined) {
    throw new StackProblem(
      `${stateDir} is in use by the stack with pid ${holder.pid} (http://localhost:${holder.port}). Stop that one, or set STATE_DIR and PORT`,
    );
  }
  rmSync(path, { force: true });
  writeExclusively(path, JSON.stringify(info), stateDir);
  return () => {
    if (readLock(stateDir)?.pid === process.pid) rmSync(path, { force: true });
  };
}

function writeExclusively(path: string, content: string, stateDir: string): void {
  try {
    const file = openSync(path, 'wx', 0o600);
    writeSync(file, content);
    closeSync(file);
  } catch (error) {
    throw new StackProblem(`another stack is starting on ${stateDir} (${messageOf(error)})`);
  }
}

/** The running stack that holds a state folder. */
export function readLock(stateDir: string): LockInfo | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(join(stateDir, fileName), 'utf8'));
    if (!isRecord(value)) return undefined;
    const { pid, port, control } = value;
    if (typeof pid !== 'number' || typeof port !== 'number' || typeof control !== 'string') return undefined;
    return isAlive(pid) ? { pid, port, control } : undefined;
  } catch {
    return undefined;
  }
}
