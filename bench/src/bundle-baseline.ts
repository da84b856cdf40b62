import { build } from 'esbuild';
import { resolve } from 'node:path';
import type { ExtraWorker } from '@highstreet/stack';

/** The baseline worker, ready to run beside the system on a socket of its own. */
export async function bundleBaseline(port: number): Promise<ExtraWorker> {
  const { outputFiles } = await build({
    entryPoints: [resolve(import.meta.dirname, 'baseline-worker.ts')],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    conditions: ['workerd', 'worker'],
  });
  const contents = outputFiles[0]?.text ?? '';
  return {
    name: 'baseline',
    port,
    compatibilityDate: '2026-11-01',
    modules: [{ type: 'ESModule', path: 'baseline.mjs', contents }],
  };
}
