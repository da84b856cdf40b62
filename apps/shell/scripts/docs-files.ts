import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const files = ['swagger-ui-bundle.js', 'swagger-ui.css'];

/** Puts the API browser's files into `dist/docs/`; the gateway's page at `/api/docs` loads them from there. */
export function docsFiles(): Plugin {
  return {
    name: 'docs-files',
    apply: 'build',
    async generateBundle() {
      for (const file of files) {
        const path = fileURLToPath(import.meta.resolve(`swagger-ui-dist/${file}`));
        this.emitFile({ type: 'asset', fileName: `docs/${file}`, source: await readFile(path) });
      }
    },
  };
}
