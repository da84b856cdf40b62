import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig, type UserConfig } from 'vite';
import { apiProxy } from './api-proxy.ts';
import { assetHeaders } from './asset-headers.ts';
import { chunkGroups } from './chunk-groups.ts';
import { compileMessages } from './compile-messages.ts';
import { layerUtilities } from './layer-utilities.ts';
import { type FirstPageSlice, preloadFirstPage } from './preload-first-page.ts';
import { provideSharedModules } from './provide-shared-modules.ts';

export interface ShellOptions {
  /** Slices whose remotes are fetched early when the address is theirs. */
  slices: readonly FirstPageSlice[];
  /** Modules of the shell that load right after the first paint, by the end of their file names. */
  soon: readonly string[];
}

/**
 * Vite configuration of the shell: the federation host. It is an ordinary Vite build; what it gives to remotes
 * is the module `virtual:highstreet/shared`, so that the shell itself loads without waiting for federation.
 */
export function shellConfig({ slices, soon }: ShellOptions): UserConfig {
  return defineConfig({
    plugins: [
      react(),
      tailwindcss(),
      compileMessages(),
      provideSharedModules(),
      layerUtilities(),
      preloadFirstPage({ slices, soon: [...soon, '/load/federation-host.ts'] }),
      assetHeaders({ directory: '', revalidate: ['index.html'] }),
    ],
    html: { cspNonce: '__CSP_NONCE__' },
    server: { host: '127.0.0.1', proxy: apiProxy() },
    build: {
      outDir: 'dist',
      emptyOutDir: true,
      chunkSizeWarningLimit: 500,
      modulePreload: { polyfill: false },
      rolldownOptions: { output: { codeSplitting: { groups: [...chunkGroups] } } },
    },
  });
}
