import { afterAll, beforeAll, expect, test } from 'bun:test';
import { mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeProject, type Project, runStack } from '../../test/fixture-project.ts';
import type { Started } from '../../test/node-process.ts';

let project: Project;
let stack: Started;

beforeAll(async () => {
  project = await makeProject();
  const { root } = project;
  const vite = fileURLToPath(new URL('../../../federation/node_modules/vite', import.meta.url));
  await mkdir(join(root, 'node_modules'), { recursive: true });
  await symlink(vite, join(root, 'node_modules', 'vite'));
  const remote = join(root, 'remotes', 'toys');
  await mkdir(remote, { recursive: true });
  await writeFile(join(remote, 'entry.ts'), 'console.log("first");');
  await writeFile(join(remote, 'package.json'), '{ "name": "remote-toys", "type": "module" }');
  await writeFile(
    join(remote, 'vite.config.ts'),
    `export default { build: { outDir: 'dist/remotes/toys', rolldownOptions: { input: 'entry.ts', output: { entryFileNames: 'remoteEntry.js' } } } };`,
  );
  const config = join(root, 'workers/toys/wrangler.toml');
  await writeFile(
    config,
    (await readFile(config, 'utf8')).replace('../../remote"', '../../remotes/toys/dist"'),
  );
  stack = runStack(project, 'dev', 'toys');
  await stack.says(/is running/, 50_000);
}, 60_000);

afterAll(async () => {
  stack.kill('SIGTERM');
  await stack.ended;
  await rm(project.root, { recursive: true, force: true });
}, 20_000);

async function text(path: string): Promise<string> {
  return (await fetch(`http://127.0.0.1:${project.port}${path}`)).text();
}

async function becomes(path: string, part: string): Promise<boolean> {
  for (let tries = 0; tries < 200; tries += 1) {
    if ((await text(path).catch(() => '')).includes(part)) return true;
    await Bun.sleep(50);
  }
  return false;
}

test('developSlice() builds a changed remote again and lets open pages know', async () => {
  expect(await text('/remotes/toys/remoteEntry.js')).toContain('first');
  expect(await text('/remotes/toys/remoteEntry.js')).toContain('location.reload()');
  const number = await text('/remotes/toys/build-number.txt');
  await writeFile(join(project.root, 'remotes/toys/entry.ts'), 'console.log("second");');
  expect(await becomes('/remotes/toys/remoteEntry.js', 'second')).toBe(true);
  while ((await text('/remotes/toys/build-number.txt')) === number) await Bun.sleep(50);
}, 30_000);

test('developSlice() brings a changed worker into the running system', async () => {
  const file = join(project.root, 'workers/toys/src/index.ts');
  await writeFile(file, (await readFile(file, 'utf8')).replace("'hello '", "'welcome '"));
  expect(await becomes('/greet', 'welcome you')).toBe(true);
}, 30_000);

test('developSlice() tells of a change that does not build and goes on serving', async () => {
  const file = join(project.root, 'workers/toys/src/index.ts');
  await writeFile(file, `${await readFile(file, 'utf8')}\nthis is no code`);
  await stack.says(/highstreet-toys does not bundle/);
  expect(await text('/greet')).toBe('welcome you');
}, 30_000);
