const aria = /node_modules\/(react-aria-components|react-aria|react-stately|@internationalized|@swc|clsx)\//;

/**
 * Which modules of the shell share a file. React Aria consists of hundreds of small modules: left alone, a page with
 * a few parts would ask for forty files. The group of higher priority takes a module, and what it imports, first.
 */
export const chunkGroups = [
  /** Changes seldom and is needed at once. */
  { name: 'react', priority: 5, test: /node_modules\/(react|react-dom|scheduler|react-router)\// },
  /** What the frame is made of. */
  {
    name: 'frame',
    priority: 4,
    test: /node_modules\/(use-intl|@formatjs|icu-minify)\/|packages\/ui\/src\/(cx|locale|theme|logo|skeleton-shape|button-styles)\./,
  },
  /** Links and buttons, with all that pressing, hovering and focusing needs; nearly every part is made of them. */
  { name: 'press', priority: 3, test: /react-aria-components\/dist\/private\/(Link|Button)\./ },
  /** Parts that many parts are made of: button, field, formats. */
  {
    name: 'basics',
    priority: 2,
    test: /packages\/ui\/src\/|node_modules\/use-sync-external-store\//,
    minShareCount: 8,
  },
  /** Behind everything that opens or lists: overlays, collections, selection. */
  { name: 'lists', priority: 1, test: aria, minShareCount: 8 },
] as const;
