// The way in: `npm start`, `npm test` and `bun dev <slice>` on a machine that has Node 20 and npm, and perhaps nothing else.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBun } from './setup/bun.mjs';
import { installPackages, node24 } from './setup/packages.mjs';
import { ensureProgram } from './setup/programs.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const cli = ['--disable-warning=ExperimentalWarning', join('packages', 'stack', 'src', 'cli.ts')];
const [command = 'start', ...rest] = process.argv.slice(2);

try {
  await main();
} catch (error) {
  process.stderr.write(`✗ ${error instanceof Error ? error.message : error}\n`);
  process.exit(1);
}

async function main() {
  const isQuick = ['status', 'stop', 'stop-part', 'start-part', 'spoil-part'].includes(command);
  if (isQuick) return run(node24(root), [...cli, command, ...rest], process.env);
  const bun = await findBun(root);
  await installPackages(root, bun);
  if (command === 'dev' && rest[0] === 'ui')
    return run(bun, ['run', '--cwd', 'packages/ui', 'dev'], process.env);
  await ensureProgram('redis-server');
  const tools = [join(root, 'node_modules', '.bin'), join(bun, '..')];
  const env = { ...process.env, PATH: [...tools, process.env.PATH].join(':') };
  if (command === 'test') {
    await ensureProgram('chromium');
    return run(bun, ['scripts/test.ts', ...rest], env);
  }
  return run(node24(root), [...cli, command, ...rest], env);
}

/** Runs the command to its end with this terminal, passes signals on, and ends as it ends. */
function run(program, args, env) {
  const stdio = command === 'test' ? 'inherit' : ['inherit', 'inherit', 'inherit', 'ipc'];
  const child = spawn(program, args, { cwd: root, env, stdio });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  watchParent(() => child.kill('SIGTERM'));
  child.on('error', (error) => {
    process.stderr.write(`✗ ${program} cannot be started: ${error.message}\n`);
    process.exit(1);
  });
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)));
}

/** npm and its shell stand above us; when npm is killed hard it can pass nothing on, so its end is noticed here. */
function watchParent(onEnd) {
  if (process.env.npm_lifecycle_event === undefined) return;
  const above = ancestors();
  setInterval(() => {
    if (ancestors() !== above) onEnd();
  }, 500).unref();
}

function ancestors() {
  try {
    const stat = readFileSync(`/proc/${process.ppid}/stat`, 'utf8');
    return `${process.ppid} ${stat.slice(stat.lastIndexOf(')')).split(' ')[2]}`;
  } catch {
    return String(process.ppid);
  }
}
