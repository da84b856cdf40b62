/** One step of `npm test`. `counts` says that its output counts tests; else the step is one test. */
export type Check = { name: string; command: string[]; counts?: true };

/** In the order in which they run: the cheap ones first. */
export const checks: readonly Check[] = [
  { name: 'format', command: ['bunx', 'oxfmt', '--check', '.'] },
  { name: 'lint', command: ['bunx', 'oxlint', '--quiet', '.'] },
  { name: 'types', command: ['bun', 'scripts/check-types.ts'] },
  { name: 'openapi', command: ['bun', 'scripts/openapi.ts', '--check'] },
  { name: 'subscriptions', command: ['bun', 'scripts/subscriptions.ts', '--check'] },
  {
    name: 'unit',
    command: ['bun', 'test', '--timeout', '60000', 'packages', 'workers', 'remotes', 'apps', 'scripts'],
    counts: true,
  },
  {
    name: 'e2e',
    command: ['node', 'e2e/node_modules/@playwright/test/cli.js', 'test', '-c', 'e2e/playwright.config.ts'],
    counts: true,
  },
  // After the stories, which build the pages that are shipped with the bundles.
  { name: 'bundles', command: ['bun', 'scripts/check-bundles.ts'] },
];
