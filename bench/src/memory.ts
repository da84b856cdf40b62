import { readdirSync, readFileSync } from 'node:fs';

type Process = { pid: number; parent: number; name: string; megabytes: number };

/** Resident memory in MB of the workerd processes below this one. Source: /proc. */
export function workerdMemory(): number {
  return workerds().reduce((sum, { megabytes }) => sum + megabytes, 0);
}

/** The workerd processes below this one. */
export function workerdPids(): number[] {
  return workerds().map(({ pid }) => pid);
}

function workerds(): Process[] {
  const processes = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap(readProcess);
  const mine = new Set([process.pid]);
  for (let isGrowing = true; isGrowing;) {
    const found = processes.filter(({ pid, parent }) => mine.has(parent) && !mine.has(pid));
    for (const { pid } of found) mine.add(pid);
    isGrowing = found.length > 0;
  }
  return processes.filter(({ pid, name }) => mine.has(pid) && name === 'workerd');
}

function readProcess(name: string): Process[] {
  try {
    const text = readFileSync(`/proc/${name}/status`, 'utf8');
    const field = (key: string) => new RegExp(`^${key}:\\s+(\\S+)`, 'm').exec(text)?.[1] ?? '';
    return [
      {
        pid: Number(name),
        parent: Number(field('PPid')),
        name: field('Name'),
        megabytes: Math.round(Number(field('VmRSS')) / 1024),
      },
    ];
  } catch {
    return [];
  }
}
