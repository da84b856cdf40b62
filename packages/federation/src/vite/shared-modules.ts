/**
 * Modules that exist once on a page: the shell brings them, a remote's build holds no copy of them.
 * A key that ends in `/` stands for every subpath that the remote uses.
 */
export const sharedModules = [
  'react',
  'react/jsx-runtime',
  'react-dom',
  'react-router',
  '@tanstack/react-query',
  'use-intl',
  '@highstreet/ui/',
  '@highstreet/federation',
] as const;

/** Packages that only `@highstreet/ui` may use: their contexts would be lost between two copies. */
export const uiOnlyModules = /^(react-aria-components|react-aria|react-stately)(\/|$)/;

/** Large packages are shared as a named list of exports, so that the shell's own copy stays small. */
export const facades = new Map([
  ['react-router', facade('react-router')],
  ['@tanstack/react-query', facade('react-query')],
]);

function facade(name: string) {
  return {
    name: `@highstreet/federation/shared/${name}`,
    file: new URL(`../shared/${name}.ts`, import.meta.url),
  };
}
