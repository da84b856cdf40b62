import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { colours } from './palette.ts';
import { drawDepartments } from './departments.ts';
import { drawSet, drawWare } from './scene.ts';
import type { Look } from './svg.ts';
import { sets, takes, type Take } from './takes.ts';
import { wares } from './wares.ts';

/** Draws every picture of the demo street anew: `bun workers/catalog/seed/draw/write.ts`. */
const folder = join(import.meta.dirname, '../../../../remotes/catalog/public/demo/');
const files = new Map(drawDepartments().map(([slug, svg]) => [`department-${slug}.svg`, svg]));
for (const [kind, kindTakes] of takes) {
  const ware = wares.get(kind);
  if (!ware) throw new Error(`nobody draws ${kind}`);
  for (const [at, take] of kindTakes.entries())
    files.set(`${kind}-${at + 1}.svg`, drawWare(ware, toLook(take), take.backdrop, take.form));
}
for (const kind of sets) {
  const [ware, kindTakes] = [wares.get(kind), takes.get(kind)];
  const backdrop = kindTakes?.[1]?.backdrop ?? 'oat';
  if (ware && kindTakes) files.set(`${kind}-set.svg`, drawSet(ware, kindTakes.map(toLook), backdrop));
}
await mkdir(folder, { recursive: true });
for (const name of await readdir(folder)) if (!files.has(name)) await rm(folder + name);
for (const [name, svg] of files) await writeFile(folder + name, svg);
const sizes = [...files.values()].map(({ length }) => length);
process.stdout.write(
  `${files.size} pictures, ${Math.round(sizes.reduce((sum, size) => sum + size, 0) / 1024)} KB, the largest ${Math.max(...sizes)} bytes\n`,
);

function toLook({ colours: [a, b, c], shape }: Take): Look {
  return { a: colours[a], b: colours[b], c: colours[c], v: shape };
}
