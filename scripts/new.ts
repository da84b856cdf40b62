import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { addSlice } from './new/add-slice.ts';
import { runCommand } from './run-command.ts';

/** `bun run new <domain>` makes the two folders of a new slice and enters it where slices are listed. */
const root = resolve(import.meta.dirname, '..');
const [domain = ''] = process.argv.slice(2);

if (!/^[a-z][a-z]{2,30}$/.test(domain)) stop('usage: bun run new <domain>, one word of small letters');
for (const room of ['workers', 'remotes'])
  if (existsSync(resolve(root, room, domain))) stop(`${room}/${domain} is there already`);

for (const [template, target] of [
  ['worker', `workers/${domain}`],
  ['remote', `remotes/${domain}`],
] as const) {
  await fill(resolve(import.meta.dirname, 'new', template), resolve(root, target));
}
for (const [path, edit] of Object.entries(addSlice(domain)))
  writeFileSync(resolve(root, path), edit(readOrEmpty(resolve(root, path))));

const worker = resolve(root, 'workers', domain);
await run(['bun', 'install']);
await run(['bunx', '--bun', 'drizzle-kit', 'generate', '--name', domain], worker);
await run(['bun', 'scripts/openapi.ts']);
await run(['bun', 'scripts/subscriptions.ts']);
await run([
  'bunx',
  'oxfmt',
  `workers/${domain}`,
  `remotes/${domain}`,
  'apps/shell/src',
  'workers/gateway/src',
]);
console.log(`\nworkers/${domain} and remotes/${domain} are there: bun dev ${domain}`);

async function fill(from: string, to: string): Promise<void> {
  const files = readdirSync(from, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const { parentPath, name } of files) {
    const source = resolve(parentPath, name);
    const target = named(source.replace(from, to).replace(/\.tpl$/, ''));
    await mkdir(dirname(target), { recursive: true });
    writeFileSync(target, named(readFileSync(source, 'utf8')));
  }
}

function named(text: string): string {
  return text
    .replaceAll('__domain__', domain)
    .replaceAll('__Domain__', domain.charAt(0).toUpperCase() + domain.slice(1));
}

function readOrEmpty(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

async function run(command: string[], cwd = root): Promise<void> {
  const { code } = await runCommand(command, cwd);
  if (code !== 0) stop(`${command.join(' ')} failed`);
}

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}
