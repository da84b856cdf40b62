import { readdirSync, readFileSync } from 'node:fs';

/** Resident memory in MB of the workerd processes below this one. Source: /proc. */
export function workerdMemory(): number {
  const processes = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap(readProcess);
  const mine = new Set([process.pid]);
  for (let isGrowing = true; isGrowing;) {
    const found = processes.filter(({ pid, parent }) => mine.has(parent) && !mine.has(pid));
    for (const { pid } of found) mine.add(pid);
    isGrowing = found.length > 0;
  }
  return processes
    .filter(({ pid, name }) => mine.has(pid) && name === 'workerd')
    .reduce((sum, { megabytes }) => sum + megabytes, 0);
}

function readProcess(name: string): { pid: number; parent: number; name: string; megabytes: number }[] {
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
