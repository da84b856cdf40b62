import { readFile, readdir } from 'node:fs/promises';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';
import { facades, sharedModules } from './shared-modules.ts';

const virtualId = 'virtual:highstreet/shared';

/**
 * Serves `virtual:highstreet/shared`: for every shared module its version and how to get it. What every remote needs
 * comes along at once; each part of `@highstreet/ui` is a chunk of its own that loads when a remote first asks for it.
 */
export function provideSharedModules(): Plugin {
  return {
    name: 'highstreet:provide-shared-modules',
    resolveId: (id) => (id === virtualId ? `\0${virtualId}` : null),
    async load(id) {
      if (id !== `\0${virtualId}`) return null;
      const always = await Promise.all(sharedModules.filter((key) => !key.endsWith('/')).map(atOnce));
      const names = (await Promise.all(sharedModules.filter((key) => key.endsWith('/')).map(expand))).flat();
      const asked = await Promise.all(names.map(whenAsked));
      const imports = always.map((module) => module.statement).join('\n');
      return `${imports}\nexport const shared = {\n${[...always.map((module) => module.entry), ...asked].join(',\n')}\n};`;
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

async function atOnce(module: string, index: number): Promise<{ statement: string; entry: string }> {
  const name = `module${index}`;
  const source = JSON.stringify(facades.get(module)?.name ?? module);
  return {
    statement: `import * as ${name} from ${source};`,
    entry: `${JSON.stringify(module)}: { version: ${await versionOf(module)}, lib: () => ${name} }`,
  };
}

async function whenAsked(module: string): Promise<string> {
  const name = JSON.stringify(module);
  return `${name}: { version: ${await versionOf(module)}, get: () => import(${name}) }`;
}

async function versionOf(module: string): Promise<string> {
  const scope = module
    .split('/')
    .slice(0, module.startsWith('@') ? 2 : 1)
    .join('/');
  const { version } = JSON.parse(await readFile(packageFile(scope), 'utf8'));
  return JSON.stringify(version);
}

function packageFile(name: string): string {
  const file = findPackageJSON(name, import.meta.url);
  if (file === undefined) throw new Error(`${name} is not installed`);
  return file;
}
