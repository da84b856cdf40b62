type Edit = (text: string) => string;

/** What a new slice changes in the files that list slices: its path to the edit of its text. Each throws where its place is gone. */
export function addSlice(domain: string): Record<string, Edit> {
  const binding = domain.toUpperCase();
  const title = domain.charAt(0).toUpperCase() + domain.slice(1);
  return {
    'wrangler.toml': (text) =>
      before(
        text.trimEnd() + `\n\n${services('env.production.', binding, domain)}\n`,
        '[observability]\n',
        `${services('', binding, domain)}\n\n`,
      ),
    'workers/gateway/src/upstreams.ts': (text) =>
      before(
        before(
          text,
          '} as const;\n\nexport type SliceName',
          `  ${domain}: { api: '${binding}', files: '${binding}_ASSETS' },\n`,
        ),
        '];\n\n/** Finds the upstream',
        `  { ...usual, slice: '${domain}', prefix: '/api/${domain}' },\n`,
      ),
    'workers/gateway/test/context.ts': (text) =>
      before(text, '    EVENTS: api,\n', `    ${binding}: api,\n    ${binding}_ASSETS: assets,\n`),
    'apps/shell/src/slices.ts': (text) =>
      before(
        before(
          text,
          "import { platformSlice } from './slices/platform-slice.ts';\n",
          `import { ${domain}Slice } from './slices/${domain}-slice.ts';\n`,
        ),
        '  platformSlice,\n',
        `  ${domain}Slice,\n`,
      ),
    [`apps/shell/src/slices/${domain}-slice.ts`]: () =>
      `import type { Slice } from './slice.ts';\n\nexport const ${domain}Slice: Slice = {\n` +
      `  name: '${domain}',\n  manifest: '/remotes/${domain}/mf-manifest.json',\n  prefixes: ['/${domain}'],\n` +
      `  headerFragments: [],\n  navigation: [\n    {\n      id: '${domain}',\n      path: '/${domain}',\n` +
      `      label: { en: '${title}', de: '${title}' },\n      icon: 'categories',\n      group: 'shop',\n      places: ['footer'],\n    },\n  ],\n};\n`,
  };
}

function services(prefix: string, binding: string, domain: string): string {
  return (
    `[[${prefix}services]]\nbinding = "${binding}"\nservice = "highstreet-${domain}"\nentrypoint = "Api"\n\n` +
    `[[${prefix}services]]\nbinding = "${binding}_ASSETS"\nservice = "highstreet-${domain}"`
  );
}

function before(text: string, mark: string, addition: string): string {
  const at = text.indexOf(mark);
  if (at < 0) throw new Error(`there is no "${mark.trim()}" to put the new slice before`);
  return text.slice(0, at) + addition + text.slice(at);
}
