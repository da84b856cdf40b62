import { readFileSync } from 'node:fs';
import { workerdPids } from '../memory.ts';

/** Besides its socket, a hub that is awake has three files open; while all come back, a third of them is awake. */
const PER_SOCKET = 1.5;
const SPARE = 500;

/** How many of the sockets asked for workerd's limit of open files allows, with a line that says so, and what to do, where it is fewer. */
export function fitToLimit(asked: number): number {
  const limit = Math.min(...workerdPids().map(limitOf));
  const fits = Math.floor((limit - SPARE) / PER_SOCKET);
  if (asked <= fits) return asked;
  const needed = Math.ceil(asked * PER_SOCKET + SPARE);
  console.log(
    `${asked} sockets need ${needed} open files, workerd may have ${limit}: ${fits} are opened. For more, before the start: prlimit --pid $$ --nofile=${needed}:${needed} (as root), or docker run --ulimit nofile=${needed}:${needed}`,
  );
  return fits;
}

/** How many files a process may have open. Source: /proc. */
function limitOf(pid: number): number {
  const limits = readFileSync(`/proc/${pid}/limits`, 'utf8');
  return Number(/^Max open files\s+(\d+)/m.exec(limits)?.[1] ?? Number.POSITIVE_INFINITY);
}
