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
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  const first = closure(
    bundle,
    chunks.filter((chunk) => chunk.isEntry),
  );
  const wanted = chunks.filter((chunk) => soon.some((end) => chunk.facadeModuleId?.endsWith(end)));
  const files = [...closure(bundle, wanted)].filter((file) => !first.has(file));
  return files.map((file) => ({
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

/** The files of these chunks and of all that they import. */
function closure(bundle: Rollup.OutputBundle, chunks: readonly Rollup.OutputChunk[]): Set<string> {
  const files = new Set<string>();
  const add = (file: string) => {
    const chunk = bundle[file];
    if (chunk?.type !== 'chunk' || files.has(file)) return;
    files.add(file);
    for (const imported of chunk.imports) add(imported);
  };
  for (const chunk of chunks) add(chunk.fileName);
  return files;
}

function remoteTag(slices: readonly FirstPageSlice[]): HtmlTagDescriptor {
  const owners = slices.flatMap(({ manifest, prefixes }) => prefixes.map((prefix) => [prefix, manifest]));
  owners.sort(([a = ''], [b = '']) => b.length - a.length);
  const script = `{const p=location.pathname,o=${JSON.stringify(owners)}.find(([x])=>p===x||x!=='/'&&p.startsWith(x+'/'));if(o)for(const [rel,href,as] of [['preload',o[1],'fetch'],['modulepreload',o[1].replace(/[^/]*$/,'remoteEntry.js'),'script']])document.head.append(Object.assign(document.createElement('link'),{rel,href,as,crossOrigin:''}))}`;
  return { tag: 'script', attrs: { nonce: '__CSP_NONCE__' }, children: script, injectTo: 'head' };
}
