import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRecord } from '../state/json-file.ts';

const skipped = new Set([
  'node_modules',
  'dist',
  '.wrangler',
  '.state',
  '.__mf__temp',
  'test-results',
  'migrations',
]);

/** Every file that may go into the build of a package: its own, and those of the workspace packages it uses. */
export function workspaceInputs(root: string, folder: string): string[] {
  const folders = new Set<string>();
  collect(workspaceFolders(root), folder, folders);
  const rootFiles = ['bun.lock', 'tsconfig.base.json']
    .map((name) => join(root, name))
    .filter((path) => existsSync(path));
  return [...rootFiles, ...[...folders].toSorted().flatMap((each) => filesOf(sharedPart(root, each)))];
}

/** Of a worker only its contract can be imported from outside. */
function sharedPart(root: string, folder: string): string {
  const contract = join(folder, 'src', 'contract');
  return folder.startsWith(join(root, 'workers')) && existsSync(contract) ? contract : folder;
}

function collect(known: ReadonlyMap<string, string>, folder: string, folders: Set<string>): void {
  if (folders.has(folder)) return;
  folders.add(folder);
  for (const name of dependenciesOf(folder)) {
    const next = known.get(name);
    if (next !== undefined) collect(known, next, folders);
  }
}

function workspaceFolders(root: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const group of ['apps', 'packages', 'workers', 'remotes']) {
    const parent = join(root, group);
    for (const name of existsSync(parent) ? readdirSync(parent) : []) {
      const manifest = manifestOf(join(parent, name));
      if (typeof manifest['name'] === 'string') found.set(manifest['name'], join(parent, name));
    }
  }
  return found;
}

function dependenciesOf(folder: string): string[] {
  const manifest = manifestOf(folder);
  return ['dependencies', 'devDependencies'].flatMap((group) => {
    const value = manifest[group];
    return isRecord(value) ? Object.keys(value) : [];
  });
}

function manifestOf(folder: string): Record<string, unknown> {
  const path = join(folder, 'package.json');
  if (!existsSync(path)) return {};
  const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
  return isRecord(value) ? value : {};
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .toSorted((left, right) => (left.name < right.name ? -1 : 1))
    .flatMap((entry) => {
      if (skipped.has(entry.name) || entry.name.endsWith('.tsbuildinfo')) return [];
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return filesOf(path);
      return entry.isFile() && !/\.test\.tsx?$|\.md$/.test(entry.name) ? [path] : [];
    });
}
