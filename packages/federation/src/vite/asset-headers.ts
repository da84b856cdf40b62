import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';

interface AssetHeadersOptions {
  /** Where the build stands below the site's root, without slashes at the ends; empty for the root itself. */
  directory: string;
  /** Files of the build that keep their name over releases. */
  revalidate: string[];
}

/**
 * Writes `_headers` into the root of the static files: what carries a hash in its name is immutable, the entries of
 * the build are asked for again every time, folders of `public` are kept for a day, and nothing is sniffed.
 */
export function assetHeaders({ directory, revalidate }: AssetHeadersOptions): Plugin {
  const prefix = directory === '' ? '' : `/${directory}`;
  let root = '';
  let publicFiles = '';
  return {
    name: 'highstreet:asset-headers',
    apply: 'build',
    configResolved(config) {
      const up = directory === '' ? [] : directory.split('/').map(() => '..');
      root = join(config.root, config.build.outDir, ...up);
      publicFiles = config.publicDir;
    },
    async writeBundle() {
      const text = headersFile(prefix, revalidate, await listFolders(publicFiles));
      await writeFile(join(root, '_headers'), text);
    },
  };
}

/** The rules for everything below `prefix`; no file falls under two that say how long it is kept. */
export function headersFile(
  prefix: string,
  revalidate: readonly string[],
  publicFolders: readonly string[],
): string {
  const rules = [
    `${prefix}/*\n  X-Content-Type-Options: nosniff`,
    `${prefix}/assets/*\n  Cache-Control: public, max-age=31536000, immutable`,
    ...publicFolders.map((folder) => `${prefix}/${folder}/*\n  Cache-Control: public, max-age=86400`),
    ...revalidate.map((file) => `${prefix}/${file}\n  Cache-Control: no-cache`),
  ];
  return `${rules.join('\n')}\n`;
}

async function listFolders(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { withFileTypes: true }).catch(() => []);
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return names.filter((name) => name !== 'assets').toSorted();
}
