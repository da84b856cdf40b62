import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { basename, dirname, isAbsolute, resolve } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { wrapperOf } from './wrap-entry.ts';

/** One module of a bundled worker. `main.js` is the entry. */
export type WorkerModule = { path: string; type: 'ESModule' | 'CompiledWasm' | 'Data'; contents: Uint8Array };

export type Bundle = { modules: WorkerModule[]; inputs: string[] };

const importable = ['.ts', '.tsx', '.mts', '.js', '.mjs', '.json'];

/** Bundles a worker for workerd with its wasm files beside it, behind the wrapper that can stop it. */
export async function bundleWorker(entry: string, define: Record<string, string> = {}): Promise<Bundle> {
  const binaries = new Map<string, WorkerModule>();
  const user = await bundleEntry(entry, define, binaries);
  const wrapper = wrapperOf(user.exports);
  return {
    modules: [
      { path: 'main.js', type: 'ESModule', contents: new TextEncoder().encode(wrapper) },
      { path: 'worker.js', type: 'ESModule', contents: user.code },
      ...binaries.values(),
    ],
    inputs: user.inputs,
  };
}

async function bundleEntry(
  entry: string,
  define: Record<string, string>,
  binaries: Map<string, WorkerModule>,
) {
  const cwd = dirname(entry);
  const result = await build({
    entryPoints: [entry],
    absWorkingDir: cwd,
    bundle: true,
    write: false,
    metafile: true,
    outfile: 'worker.js',
    format: 'esm',
    target: 'es2024',
    platform: 'neutral',
    mainFields: ['browser', 'module', 'main'],
    conditions: ['workerd', 'worker', 'browser'],
    resolveExtensions: importable,
    loader: { '.sql': 'text', '.txt': 'text', '.html': 'text', '.graphql': 'text' },
    define: { 'process.env.NODE_ENV': '"production"', ...define },
    jsx: 'automatic',
    keepNames: true,
    logLevel: 'silent',
    plugins: [platformModules(), binaryModules(binaries)],
  });
  const output = Object.values(result.metafile.outputs)[0];
  return {
    code: result.outputFiles[0]?.contents ?? new Uint8Array(),
    exports: output?.exports ?? [],
    inputs: [
      ...Object.keys(result.metafile.inputs).map((path) => (isAbsolute(path) ? path : resolve(cwd, path))),
      ...binaries.keys(),
    ],
  };
}

/** `cloudflare:*` and Node's own modules come from workerd. */
function platformModules(): Plugin {
  const builtin = new Set(builtinModules);
  return {
    name: 'platform-modules',
    setup({ onResolve }) {
      onResolve({ filter: /^(cloudflare|node|workerd):/ }, ({ path }) => ({ path, external: true }));
      onResolve({ filter: /^[a-z_]+(\/[a-z]+)?$/ }, ({ path }) =>
        builtin.has(path) ? { path: `node:${path}`, external: true } : undefined,
      );
    },
  };
}

/** `.wasm` and `.bin` files become modules of their own, named by their content. */
function binaryModules(binaries: Map<string, WorkerModule>): Plugin {
  return {
    name: 'binary-modules',
    setup(esbuild) {
      esbuild.onResolve({ filter: /\.(wasm|bin)(\?module)?$/ }, async (args) => {
        if (args.pluginData === binaryModules) return undefined;
        const found = await esbuild.resolve(args.path.replace(/\?module$/, ''), {
          kind: args.kind,
          resolveDir: args.resolveDir,
          importer: args.importer,
          pluginData: binaryModules,
        });
        if (found.errors.length > 0) return { errors: found.errors };
        const contents = await readFile(found.path);
        const hash = createHash('sha256').update(contents).digest('hex').slice(0, 16);
        const path = `${hash}-${basename(found.path)}`;
        const type = found.path.endsWith('.wasm') ? 'CompiledWasm' : 'Data';
        binaries.set(found.path, { path, type, contents });
        return { path: `./${path}`, external: true };
      });
    },
  };
}
