import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';

interface AssetHeadersOptions {
  /** Where the build stands below the site's root, without slashes at the ends; empty for the root itself. */
  directory: string;
  /** Files of the build that keep their name over releases. */
  revalidate: string[];
}

/**
 * Writes `_headers` into the root of the static files: what carries a hash in its name is immutable,
 * what keeps its name is asked for again every time, and nothing is sniffed.
 */
export function assetHeaders({ directory, revalidate }: AssetHeadersOptions): Plugin {
  const prefix = directory === '' ? '' : `/${directory}`;
  const text = [
    `${prefix}/*\n  X-Content-Type-Options: nosniff`,
    `${prefix}/assets/*\n  Cache-Control: public, max-age=31536000, immutable`,
    ...revalidate.map((file) => `${prefix}/${file}\n  Cache-Control: no-cache`),
  ].join('\n');
  let root = '';
  return {
    name: 'highstreet:asset-headers',
    apply: 'build',
    configResolved(config) {
      const up = directory === '' ? [] : directory.split('/').map(() => '..');
      root = join(config.root, config.build.outDir, ...up);
    },
    async writeBundle() {
      await writeFile(join(root, '_headers'), `${text}\n`);
    },
  };
}
