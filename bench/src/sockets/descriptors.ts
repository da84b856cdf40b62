import { readFileSync } from 'node:fs';

/** Besides its socket, a hub that is awake has three files open; while all come back, a third of them is awake. */
const PER_SOCKET = 1.5;
const SPARE = 500;

/** How many of the sockets asked for this machine's limit of open files allows, with a line that says so where it is fewer. */
export function fitToLimit(asked: number): number {
  const limits = readFileSync('/proc/self/limits', 'utf8');
  const limit = Number(/^Max open files\s+(\d+)/m.exec(limits)?.[1] ?? Number.POSITIVE_INFINITY);
  const fits = Math.floor((limit - SPARE) / PER_SOCKET);
  if (asked <= fits) return asked;
  const needed = Math.ceil(asked * PER_SOCKET + SPARE);
  console.log(
    `${asked} sockets need ${needed} open files, ${limit} are allowed (ulimit -n): ${fits} are opened.`,
  );
  return fits;
}
