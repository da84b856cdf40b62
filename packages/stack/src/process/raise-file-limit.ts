import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Every socket is an open file, and a Durable Object that is awake has three more. */
const WANTED = 65_536;

export type FileLimit = { soft: number; hard: number };

/** How many files a process may have open; undefined elsewhere than on Linux. */
export async function fileLimitOf(pid: number): Promise<FileLimit | undefined> {
  const limits = await readFile(`/proc/${pid}/limits`, 'utf8').catch(() => '');
  const found = /^Max open files\s+(\d+|unlimited)\s+(\d+|unlimited)/m.exec(limits);
  if (!found) return undefined;
  const [soft = 0, hard = 0] = found.slice(1).map((word) => (word === 'unlimited' ? Infinity : Number(word)));
  return { soft, hard };
}

/** Lets a running process open 65,536 files, or as many as its hard limit says where this user may not raise that. Never lowers a limit. */
export async function raiseFileLimit(pid: number): Promise<void> {
  const limit = await fileLimitOf(pid);
  if (limit === undefined || limit.soft >= WANTED) return;
  const set = (nofile: string) => run('prlimit', ['--pid', String(pid), `--nofile=${nofile}`]);
  const hard = Math.max(WANTED, limit.hard);
  await set(`${WANTED}:${Number.isFinite(hard) ? hard : 'unlimited'}`)
    .catch(() => set(`${Math.min(WANTED, limit.hard)}:`))
    .catch(() => undefined);
}
