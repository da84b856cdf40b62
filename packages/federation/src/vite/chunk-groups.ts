/** The parts that a page of the shop shows first. */
const firstParts = [
  'badge',
  'button',
  'button-link',
  'card-grid',
  'card-skeleton',
  'copy-button',
  'error-panel',
  'i18n',
  'image',
  'item-card',
  'link',
  'page-header',
  'placeholder',
  'placeholder-art',
  'price',
  'rating',
  'skeleton',
  'toast-queue',
];

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
  {
    name: 'first-parts',
    priority: 2.5,
    test: new RegExp(
      `packages/ui/src/(${firstParts.join('|')})\\.|lucide-react/dist/esm/icons/(circle-(alert|exclamation-point)|check|copy|image|star|x)\\.`,
    ),
  },
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

/** As the federation plugin writes the names of shared modules into those of its own. */
const mangled = firstParts.map((part) => part.replaceAll('-', '_mf_2_')).join('|');

/** The same in a remote: what asks the shell for these parts, and the remote's own modules that several of its pages use. */
export const remoteChunkGroups = [
  { name: 'first-parts', priority: 2, test: new RegExp(`ui_mf_1_(${mangled})__loadShare__`) },
  { name: 'common', priority: 1, test: /\/remotes\/[a-z]+\/src\//, minShareCount: 7 },
];
