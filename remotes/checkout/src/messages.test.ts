import { describe, expect, test } from 'bun:test';
import { checkMessages, findHardCodedText } from '@highstreet/ui/testing';
import { Glob } from 'bun';
import pagesDe from './messages/de.json';
import pagesEn from './messages/en.json';
import partsDe from './parts/messages/de.json';
import partsEn from './parts/messages/en.json';

const en = { ...pagesEn, ...partsEn };
const de = { ...pagesDe, ...partsDe };

/** What a page asks for: the group that `text` reads, and the key after it. */
const mentions = /const (\w+) = useTranslations\('([\w.]+)'\)|\b(\w+)(?:\.rich)?\('([\w.-]+)'/g;

describe('messages of the checkout pages', () => {
  test('say the same in both languages', () => {
    expect(checkMessages({ en, de })).toEqual([]);
  });

  test('hold every text of the pages', () => {
    expect(findHardCodedText(import.meta.dir)).toEqual([]);
  });

  test('hold every text that the pages ask for by name', async () => {
    const missing: string[] = [];
    for (const file of new Glob('**/*.{ts,tsx}').scanSync(import.meta.dir)) {
      const code = await Bun.file(`${import.meta.dir}/${file}`).text();
      const groups = new Map<string, string>();
      for (const [, name = '', group = '', called = '', key = ''] of code.matchAll(mentions)) {
        if (name !== '') groups.set(name, group);
        const path = `${groups.get(called)}.${key}`;
        if (groups.has(called) && !has(en, path)) missing.push(`${file}: ${path}`);
      }
    }
    expect(missing).toEqual([]);
  });
});

function has(words: unknown, path: string): boolean {
  let place = words;
  for (const key of path.split('.')) place = Object(place)[key];
  return typeof place === 'string';
}
