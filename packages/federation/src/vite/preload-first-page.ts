import type { HtmlTagDescriptor, Plugin, Rollup } from 'vite';

/** What the shell's table of slices says, as far as the first page needs it. */
export interface FirstPageSlice {
  manifest: string;
  prefixes: readonly string[];
}

interface Options {
  slices: readonly FirstPageSlice[];
  /** Modules that load right after the first paint, by the end of their file names. */
  soon: readonly string[];
}

/**
 * Lets the browser fetch, while it still reads index.html, what comes after the first paint: the named chunks of the
 * shell, and manifest and entry of the remote that owns the address.
 */
export function preloadFirstPage({ slices, soon }: Options): Plugin {
  return {
    name: 'highstreet:preload-first-page',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle = {} }) => [...chunkTags(bundle, soon), remoteTag(slices)],
    },
  };
}

function chunkTags(bundle: Rollup.OutputBundle, soon: readonly string[]): HtmlTagDescriptor[] {
  const files = new Set<string>();
  for (const chunk of Object.values(bundle)) {
    if (chunk.type !== 'chunk' || !chunk.isDynamicEntry) continue;
    if (soon.some((end) => chunk.facadeModuleId?.endsWith(end))) collect(bundle, chunk.fileName, files);
  }
  return [...files].map((file) => ({
    tag: 'link',
    attrs: {
      rel: 'modulepreload',
      crossorigin: '',
      href: `/${file}`,
      fetchpriority: 'low',
      nonce: '__CSP_NONCE__',
    },
    injectTo: 'head',
  }));
}

/** The chunk and what it imports, without what the entry has loaded anyway. */
function collect(bundle: Rollup.OutputBundle, file: string, files: Set<string>): void {
  const chunk = bundle[file];
  if (chunk?.type !== 'chunk' || chunk.isEntry || files.has(file)) return;
  files.add(file);
  for (const imported of chunk.imports) collect(bundle, imported, files);
}

function remoteTag(slices: readonly FirstPageSlice[]): HtmlTagDescriptor {
  const owners = slices.flatMap(({ manifest, prefixes }) => prefixes.map((prefix) => [prefix, manifest]));
  owners.sort(([a = ''], [b = '']) => b.length - a.length);
  const script = `{const p=location.pathname,o=${JSON.stringify(owners)}.find(([x])=>p===x||x!=='/'&&p.startsWith(x+'/'));if(o)for(const [rel,href,as] of [['preload',o[1],'fetch'],['modulepreload',o[1].replace(/[^/]*$/,'remoteEntry.js'),'script']])document.head.append(Object.assign(document.createElement('link'),{rel,href,as,crossOrigin:''}))}`;
  return { tag: 'script', attrs: { nonce: '__CSP_NONCE__' }, children: script, injectTo: 'head' };
}
