import { afterAll, afterEach, beforeAll, expect, test } from 'bun:test';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { makeProject, type Project, runStack } from '../test/fixture-project.ts';
import type { Started } from '../test/node-process.ts';
import { commandOf, isAlive } from './process/pids.ts';

let project: Project;

beforeAll(async () => {
  project = await makeProject();
});

afterAll(() => rm(project.root, { recursive: true, force: true }));

let running: Started | undefined;

afterEach(async () => {
  running?.kill('SIGTERM');
  await running?.ended;
  running = undefined;
}, 20_000);

async function startFixture(): Promise<Started> {
  running = runStack(project);
  await running.says(/is running/, 50_000);
  return running;
}

async function json(path: string): Promise<unknown> {
  return (await fetch(`http://127.0.0.1:${project.port}${path}`)).json();
}

async function text(path: string): Promise<string> {
  return (await fetch(`http://127.0.0.1:${project.port}${path}`)).text();
}

const control = async (...args: string[]) => expect(await runStack(project, ...args).ended).toBe(0);

const parentOf = async (pid: number) =>
  (await readFile(`/proc/${pid}/stat`, 'utf8')).split(') ')[1]?.split(' ')[1];

/** The processes that work for this project's stack, by their command lines. */
async function processesOf(stackPid: number): Promise<number[]> {
  const all = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const found: number[] = [];
  for (const pid of all) {
    const parent = await parentOf(pid).catch(() => undefined);
    if (Number(parent) === stackPid || (commandOf(pid) ?? '').includes(project.root)) found.push(pid);
  }
  return found;
}

async function areGone(pids: number[]): Promise<boolean> {
  for (let tries = 0; tries < 120; tries += 1) {
    if (pids.every((pid) => !isAlive(pid))) return true;
    await Bun.sleep(50);
  }
  return false;
}

test('startStack() runs workers, files, database, Redis and seeds, and stops cleanly on SIGTERM', async () => {
  const stack = await startFixture();
  expect(stack.output()).toContain('toys seeded, greeting is hello you');
  expect(await json('/api/toys')).toEqual({
    found: '1',
    hits: { result: 1 },
    kept: 'no',
    profile: 'local',
  });
  expect(await text('/greet')).toBe('hello you');
  expect(await text('/')).toBe('<h1>shell</h1>');
  expect(await text('/remotes/toys/entry.js')).toContain('toys = 1');
  expect(await text('/absent')).toBe('this slice is not part of the system');
  const processes = await processesOf(stack.pid);
  expect(processes.length).toBeGreaterThan(4);
  stack.kill('SIGTERM');
  expect(await stack.ended).toBe(0);
  expect(stack.output()).toContain('nothing is left running');
  expect(await areGone(processes)).toBe(true);
  expect(await readdir(project.stateDir)).not.toContain('stack.lock');
}, 60_000);

test('startStack() keeps everything over a restart and seeds once; parts can be stopped and started', async () => {
  const stack = await startFixture();
  expect(stack.output()).not.toContain('toys seeded');
  expect(await json('/api/toys')).toMatchObject({ hits: { result: 2 }, kept: 'yes' });
  await control('stop-part', 'slice:toys');
  expect(await text('/api/toys')).toBe('the slice is stopped');
  await control('start-part', 'slice:toys');
  await control('spoil-part', 'slice:toys', 'error');
  expect(await text('/api/toys')).toContain('this slice is broken');
  expect(await text('/greet')).not.toContain('hello');
  await control('spoil-part', 'slice:toys', 'half');
  expect(await text('/api/toys').catch(() => 'cut')).toBe('cut');
  await control('start-part', 'slice:toys');
  expect(await runStack(project, 'spoil-part', 'sqld:toys', 'slow').ended).toBe(1);
  await control('stop-part', 'assets:toys');
  expect(await text('/remotes/toys/entry.js')).toBe('the asset store is stopped');
  expect(await json('/api/toys')).toMatchObject({ found: '1' });
  await control('start-part', 'assets:toys');
  await control('stop-part', 'sqld:toys');
  expect(await text('/api/toys')).not.toContain('found');
  await control('start-part', 'sqld:toys');
  await control('stop-part', 'redis');
  expect(await json('/api/toys')).toMatchObject({ hits: { error: 'ERR Redis cannot be reached' } });
  await control('start-part', 'redis');
  expect(await json('/api/toys')).toMatchObject({ found: '1', hits: { result: 5 } });
  stack.kill('SIGINT');
  expect(await stack.ended).toBe(0);
}, 60_000);

test('startStack() restarts a server that dies and says so', async () => {
  const stack = await startFixture();
  const server = (await processesOf(stack.pid)).find((pid) => commandOf(pid)?.includes('sqld'));
  process.kill(server ?? 0, 'SIGKILL');
  await stack.says(/sqld:toys died \(SIGKILL\) and is being restarted/);
  const runtime = (await processesOf(stack.pid)).find((pid) => commandOf(pid)?.includes('workerd'));
  process.kill(runtime ?? 0, 'SIGKILL');
  await stack.says(/workerd died and was restarted/);
  expect(await json('/api/toys')).toMatchObject({ found: '1' });
  stack.kill('SIGTERM');
  expect(await stack.ended).toBe(0);
}, 60_000);

test('startStack() leaves nothing behind when it is killed hard, and starts again after that', async () => {
  const stack = await startFixture();
  const processes = await processesOf(stack.pid);
  stack.kill('SIGKILL');
  await stack.ended;
  expect(await areGone(processes)).toBe(true);
  const next = await startFixture();
  next.kill('SIGTERM');
  expect(await next.ended).toBe(0);
}, 60_000);

test('startStack() refuses a second stack on the same state, and a port that is taken', async () => {
  const stack = await startFixture();
  const second = runStack(project);
  expect(await second.ended).toBe(1);
  expect(second.output()).toContain(`is in use by the stack with pid ${stack.pid}`);
  stack.kill('SIGTERM');
  await stack.ended;
  const other = createServer().listen(project.port, '127.0.0.1');
  const third = runStack(project);
  expect(await third.ended).toBe(1);
  expect(third.output()).toContain(`port ${project.port} is taken by pid ${process.pid} (`);
  other.close();
}, 60_000);

test('startStack() says which folder is damaged and how to move it away', async () => {
  const data = join(project.stateDir, 'sqld', 'toys');
  const file = join(data, 'dbs', 'default', 'data');
  const size = (await readFile(file)).length;
  await writeFile(file, Buffer.alloc(size, 7));
  const stack = runStack(project);
  expect(await stack.ended).toBe(1);
  expect(stack.output()).toContain(`mv ${data} ${data}.damaged`);
  await rename(data, `${data}.damaged`);
  await mkdir(join(project.stateDir, 'redis', 'appendonlydir'), { recursive: true });
  const append = join(project.stateDir, 'redis', 'appendonlydir', 'appendonly.aof.manifest');
  await writeFile(append, 'not a manifest\n');
  const next = runStack(project);
  expect(await next.ended).toBe(1);
  expect(next.output()).toContain(`mv ${join(project.stateDir, 'redis')} `);
}, 60_000);

test('startStack() says what does not bundle', async () => {
  await rm(project.stateDir, { recursive: true, force: true });
  const file = join(project.root, 'workers/toys/src/index.ts');
  await writeFile(file, `import './missing.ts';\n${await readFile(file, 'utf8')}`);
  const stack = runStack(project);
  expect(await stack.ended).toBe(1);
  expect(stack.output()).toContain('highstreet-toys does not bundle');
  expect(stack.output()).toContain('./missing.ts');
}, 60_000);
