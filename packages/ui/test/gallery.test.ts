import { expect, test } from 'bun:test';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { galleryIds } from './gallery-ids.ts';

const folder = join(import.meta.dir, '../gallery/pages');

test('galleryIds names every page of the gallery', () => {
  const code = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
  const ids = code.flatMap((text) =>
    [...text.matchAll(/^ {2,4}\{? ?id: '([\w-]+)', title:/gm)].map((match) => match[1] ?? ''),
  );
  const split = code.flatMap((text) =>
    [...text.matchAll(/^ {4}id: '([\w-]+)',\n {4}title:/gm)].map((match) => match[1] ?? ''),
  );
  expect([...ids, ...split].toSorted()).toEqual([...galleryIds].toSorted());
});
