import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const limit = 120 * 1024;
const dist = join(import.meta.dirname, '../dist');

/**
 * Scripts that index.html starts or preloads, with everything that they import statically, by size in gzip. What it
 * preloads at low priority loads after the first paint and is not counted.
 */
async function measureFirstLoad(): Promise<Map<string, number>> {
  const html = await readFile(join(dist, 'index.html'), 'utf8');
  const tags = [...html.matchAll(/<(?:script|link)[^>]+(?:src|href)="(\/[^"]+\.js)"[^>]*>/g)];
  const queue = tags
    .filter(([tag]) => !tag.includes('fetchpriority="low"'))
    .flatMap(([, file]) => file ?? []);
  const sizes = new Map<string, number>();
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (sizes.has(file)) continue;
    const code = await readFile(join(dist, file), 'utf8');
    sizes.set(file, gzipSync(code, { level: 9 }).length);
    for (const [, imported] of code.matchAll(
      /(?:import|export)\s*(?:[\w{}*$,\s]+?from)?\s*["'`](\.\.?\/[^"'`]+\.js)["'`]/g,
    )) {
      if (imported !== undefined) queue.push(join(dirname(file), imported));
    }
  }
  return sizes;
}

const sizes = [...(await measureFirstLoad())].sort((a, b) => b[1] - a[1]);
const total = sizes.reduce((sum, [, size]) => sum + size, 0);
const lines = [...sizes, ['total', total] as const].map(
  ([file, size]) => `${(size / 1024).toFixed(1).padStart(7)} KB  ${file}`,
);
process.stdout.write(
  `${lines.join('\n')}\nlimit ${limit / 1024} KB: ${total <= limit ? 'kept' : 'exceeded'}\n`,
);
process.exitCode = total <= limit ? 0 : 1;
