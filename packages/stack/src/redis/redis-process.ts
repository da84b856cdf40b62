import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { StackProblem } from '../problem.ts';
import { Child, type ChildOptions } from '../process/child.ts';

type Hooks = Pick<ChildOptions, 'onLine' | 'onDeath' | 'onPid'>;

const settings =
  '--bind 127.0.0.1 --daemonize no --appendonly yes --appendfsync everysec --save  ' +
  '--maxmemory 256mb --maxmemory-policy volatile-lru --loglevel warning';

/** `redis-server` on 127.0.0.1, its data appended to a file under the state folder so that a restart keeps it. */
export function redisProcess(stateDir: string, port: number, hooks: Hooks): Child {
  const folder = join(stateDir, 'redis');
  mkdirSync(folder, { recursive: true });
  return new Child({
    name: 'redis',
    command: redisBinary(),
    args: ['--port', String(port), '--dir', folder, ...settings.split(' ')],
    isReady: () => answersPing(port),
    ...hooks,
  });
}

/** The `redis-server` on the PATH. */
export function redisBinary(): string {
  try {
    execFileSync('redis-server', ['--version'], { stdio: 'ignore' });
    return 'redis-server';
  } catch {
    throw new StackProblem(
      'redis-server is missing. Install it with: apt-get install -y redis-server (Debian) or brew install redis (macOS)',
    );
  }
}

function answersPing(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write('PING\r\n'));
    const end = (isAnswering: boolean) => {
      socket.destroy();
      resolve(isAnswering);
    };
    socket.once('data', (data) => end(data.toString().startsWith('+PONG')));
    socket.once('error', () => end(false));
    socket.setTimeout(1000, () => end(false));
  });
}
