import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig, type UserConfig } from 'vite';
import { assetHeaders } from './asset-headers.ts';
import { compileMessages } from './compile-messages.ts';
import { layerUtilities } from './layer-utilities.ts';
import { provideSharedModules } from './provide-shared-modules.ts';

/** Changes seldom and is needed at once: a file of its own stays in caches over releases. */
const reactPackages = /node_modules\/(react|react-dom|scheduler|react-router)\//;

/**
 * Vite configuration of the shell: the federation host. It is an ordinary Vite build; what it gives to remotes
 * is the module `virtual:highstreet/shared`, so that the shell itself loads without waiting for federation.
 */
export function shellConfig(extra: UserConfig = {}): UserConfig {
  return defineConfig({
    ...extra,
    plugins: [
      react(),
      tailwindcss(),
      compileMessages(),
      provideSharedModules(),
      layerUtilities(),
      assetHeaders({ directory: '', revalidate: ['index.html'] }),
      ...(extra.plugins ?? []),
    ],
    html: { cspNonce: '__CSP_NONCE__' },
    server: { host: '127.0.0.1', proxy: { '/api': process.env['API_ORIGIN'] ?? 'http://127.0.0.1:8787' } },
    build: {
      outDir: 'dist',
      emptyOutDir: true,
      chunkSizeWarningLimit: 500,
      modulePreload: { polyfill: false },
      rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'react', test: reactPackages }] } } },
    },
  });
}
