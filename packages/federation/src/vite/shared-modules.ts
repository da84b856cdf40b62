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
