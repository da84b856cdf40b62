import { readFile, readdir } from 'node:fs/promises';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';
import { facades, sharedModules } from './shared-modules.ts';

const virtualId = 'virtual:highstreet/shared';

/**
 * Serves `virtual:highstreet/shared`: for every shared module its version and how to get it. Each is a chunk of its
 * own that loads when a remote first asks for it; what the shell has loaded already costs nothing.
 */
export function provideSharedModules(): Plugin {
  return {
    name: 'highstreet:provide-shared-modules',
    resolveId: (id) => (id === virtualId ? `\0${virtualId}` : null),
    async load(id) {
      if (id !== `\0${virtualId}`) return null;
      const names = (await Promise.all(sharedModules.map(expand))).flat();
      const entries = await Promise.all(names.map(describe));
      return `export const shared = {\n${entries.join(',\n')}\n};`;
    },
  };
}

/** `@highstreet/ui/` -> `@highstreet/ui/button`, `@highstreet/ui/dialog`, ... */
async function expand(key: string): Promise<string[]> {
  if (!key.endsWith('/')) return [key];
  const name = key.slice(0, -1);
  const files = await readdir(join(dirname(packageFile(name)), 'src'));
  const parts = files.filter((file) => file.endsWith('.tsx') && !file.endsWith('.test.tsx'));
  return parts.map((file) => key + file.replace(/\.tsx$/, ''));
}

async function describe(module: string): Promise<string> {
  const scope = module
    .split('/')
    .slice(0, module.startsWith('@') ? 2 : 1)
    .join('/');
  const { version } = JSON.parse(await readFile(packageFile(scope), 'utf8'));
  const source = JSON.stringify(facades.get(module)?.name ?? module);
  return `${JSON.stringify(module)}: { version: ${JSON.stringify(version)}, get: () => import(${source}) }`;
}

function packageFile(name: string): string {
  const file = findPackageJSON(name, import.meta.url);
  if (file === undefined) throw new Error(`${name} is not installed`);
  return file;
}
