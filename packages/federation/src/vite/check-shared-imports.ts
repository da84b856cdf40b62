import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';
import { facades, uiOnlyModules } from './shared-modules.ts';

/** Stops a remote's build where it imports what the shell does not share, which would be `undefined` in the browser. */
export function checkSharedImports(): Plugin {
  return {
    name: 'highstreet:check-shared-imports',
    enforce: 'post',
    async transform(code, id) {
      if (id.includes('/node_modules/') || !/\.[jt]sx?$/.test(id)) return null;
      for (const statement of this.parse(code).body) {
        if (statement.type !== 'ImportDeclaration') continue;
        const names = statement.specifiers.flatMap((part) =>
          part.type === 'ImportSpecifier' && part.imported.type === 'Identifier' ? [part.imported.name] : [],
        );
        const fault = await findFault(statement.source.value, names);
        if (fault !== undefined) this.error(`${id}: ${fault}`);
      }
      return null;
    },
  };
}

/** Exported for its test. */
export async function findFault(source: string, names: string[]): Promise<string | undefined> {
  if (uiOnlyModules.test(source))
    return `import a part of @highstreet/ui, whose copy the whole page shares, not ${source}`;
  if (source === '@highstreet/ui') return 'import a part by its own path, such as @highstreet/ui/button';
  const facade = facades.get(source);
  if (facade === undefined) return undefined;
  const shared = await exportedNames(facade.file);
  const missing = names.filter((name) => !shared.has(name));
  return missing.length === 0
    ? undefined
    : `${source} is shared without ${missing.join(', ')}; see ${facade.name}`;
}

async function exportedNames(file: URL): Promise<Set<string>> {
  const list = /export \{([^}]*)\}/.exec(await readFile(file, 'utf8'))?.[1] ?? '';
  return new Set(list.split(',').map((name) => name.trim()));
}
