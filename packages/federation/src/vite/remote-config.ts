import { federation } from '@module-federation/vite';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig, type PluginOption, type UserConfigFnObject } from 'vite';
import { apiProxy } from './api-proxy.ts';
import { assetHeaders } from './asset-headers.ts';
import { remoteChunkGroups } from './chunk-groups.ts';
import { checkSharedImports } from './check-shared-imports.ts';
import { compileMessages } from './compile-messages.ts';
import { exposeLazily, lazyFragments } from './lazy-fragments.ts';
import { layerUtilities } from './layer-utilities.ts';
import { sharedModules } from './shared-modules.ts';

/** What a remote says about itself: the name of its slice and the modules that others load from it. */
export interface RemoteOptions {
  name: string;
  exposes: Record<`./${string}`, string>;
}

/**
 * Vite configuration of a remote. `vite build` makes the federated remote below `dist/remotes/<name>`;
 * `vite` serves index.html as an ordinary page, so that the remote can be developed alone.
 */
export function remoteConfig({ name, exposes }: RemoteOptions): UserConfigFnObject {
  return defineConfig(({ command }) => ({
    base: command === 'build' ? `/remotes/${name}/` : '/',
    plugins: [react(), tailwindcss(), ...(command === 'build' ? forBuild(name, exposes) : [])],
    server: { host: '127.0.0.1', proxy: apiProxy() },
    build: {
      outDir: `dist/remotes/${name}`,
      emptyOutDir: true,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 300,
      rolldownOptions: {
        input: exposes['./routes'] ?? Object.values(exposes),
        output: { codeSplitting: { groups: [...remoteChunkGroups] } },
      },
    },
  }));
}

/** In s. When it ends too early on a busy machine, the build goes on with exports missing and fails. */
const moduleParseIdleTimeout = 120;

function forBuild(name: string, exposes: RemoteOptions['exposes']): PluginOption[] {
  return [
    compileMessages(),
    lazyFragments(),
    checkSharedImports(),
    ...federation({
      name,
      filename: 'remoteEntry.js',
      exposes: exposeLazily(exposes),
      manifest: true,
      dts: false,
      shareStrategy: 'loaded-first',
      moduleParseIdleTimeout,
      experiments: { externalRuntime: true },
      shared: Object.fromEntries(
        sharedModules.map((module) => [module, { singleton: true, import: false, requiredVersion: '*' }]),
      ),
    }),
    layerUtilities(),
    assetHeaders({
      directory: `remotes/${name}`,
      revalidate: ['remoteEntry.js', 'mf-manifest.json', 'mf-stats.json'],
    }),
  ];
}
