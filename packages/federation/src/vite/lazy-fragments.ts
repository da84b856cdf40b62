import type { Plugin } from 'vite';

const mark = '?fragment';

/**
 * Exposes each fragment as a function that imports it. Exposed directly, the parts that any fragment of a remote uses
 * would load with the remote's first page, whether the fragment is shown or not.
 */
export function exposeLazily(exposes: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(exposes).map(([name, file]) => [
      name,
      name.startsWith('./fragments/') ? file + mark : file,
    ]),
  );
}

/** Serves the modules that `exposeLazily` names. */
export function lazyFragments(): Plugin {
  return {
    name: 'highstreet:lazy-fragments',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (!source.endsWith(mark)) return null;
      const resolved = await this.resolve(source.slice(0, -mark.length), importer);
      return resolved === null ? null : resolved.id + mark;
    },
    load(id) {
      if (!id.endsWith(mark)) return null;
      return `export const load = () => import(${JSON.stringify(id.slice(0, -mark.length))});`;
    },
  };
}
