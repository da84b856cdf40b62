import type { Plugin } from 'vite';
import { uiOnlyModules } from './shared-modules.ts';

/** Stops a build whose own source imports what must come through `@highstreet/ui`. */
export function checkSharedImports(): Plugin {
  return {
    name: 'highstreet:check-shared-imports',
    enforce: 'pre',
    resolveId(source, importer) {
      if (importer === undefined || importer.includes('/node_modules/')) return null;
      if (!uiOnlyModules.test(source)) return null;
      this.error(`${importer} imports ${source}; use a part of @highstreet/ui, whose copy the whole page shares`);
    },
  };
}
