import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** True while a process with this id exists and is not a zombie. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
  return statOf(pid)?.state !== 'Z';
}

/** When the process began, in the system's own count; tells a process from a later one with the same id. */
export function birthOf(pid: number): string | undefined {
  const stat = statOf(pid);
  if (stat !== undefined) return stat.birth;
  return existsSync('/proc/self') ? undefined : ps(['-o', 'lstart=', '-p', String(pid)])?.trim();
}

/** The direct children of a process. */
export function childrenOf(parent: number): number[] {
  if (!existsSync('/proc/self')) {
    const lines = ps(['-A', '-o', 'pid=,ppid='])?.trim().split('\n') ?? [];
    return lines.flatMap((line) => {
      const [pid, ppid] = line.trim().split(/\s+/).map(Number);
      return pid !== undefined && ppid === parent ? [pid] : [];
    });
  }
  return allPids().filter((pid) => statOf(pid)?.parent === parent);
}

/** The command line of a process as a person would type it. */
export function commandOf(pid: number): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    return ps(['-o', 'command=', '-p', String(pid)])?.trim();
  }
}

/** The process that listens on a TCP port, where the system lets us know. */
export function listenerOn(port: number): number | undefined {
  if (!existsSync('/proc/net/tcp')) {
    const pid = Number(run('lsof', ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-t'])?.split('\n')[0]);
    return Number.isInteger(pid) && pid > 0 ? pid : undefined;
  }
  const sockets = new Set(listeningInodes(port).map((inode) => `socket:[${inode}]`));
  return sockets.size === 0 ? undefined : allPids().find((pid) => opensAny(pid, sockets));
}

function listeningInodes(port: number): string[] {
  const suffix = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  const tables = ['/proc/net/tcp', '/proc/net/tcp6'].filter((path) => existsSync(path));
  return tables
    .flatMap((path) => readFileSync(path, 'utf8').split('\n').slice(1))
    .map((line) => line.trim().split(/\s+/))
    .flatMap(([, local = '', , state, , , , , , inode = '']) =>
      local.endsWith(suffix) && state === '0A' ? [inode] : [],
    );
}

function opensAny(pid: number, sockets: ReadonlySet<string>): boolean {
  try {
    return readdirSync(`/proc/${pid}/fd`).some((fd) => {
      try {
        return sockets.has(readlinkSync(`/proc/${pid}/fd/${fd}`));
      } catch {
        return false;
      }
    });
  } catch {
    return false;
  }
}

function allPids(): number[] {
  return readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? [Number(name)] : []));
}

function statOf(pid: number): { state: string; parent: number; birth: string } | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { state: fields[0] ?? '', parent: Number(fields[1]), birth: fields[19] ?? '' };
  } catch {
    return undefined;
  }
}

function ps(args: string[]): string | undefined {
  return run('ps', args);
}

function run(command: string, args: string[]): string | undefined {
  try {
    return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return undefined;
  }
}
