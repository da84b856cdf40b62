import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'bun:test';
import { checkMessages, findHardCodedText } from '@highstreet/ui/testing';
import de from './messages/de.json';
import en from './messages/en.json';
import sellDe from './sell/messages/de.json';
import sellEn from './sell/messages/en.json';

const folder = import.meta.dir;

test('every text is there in both languages with the same arguments', () => {
  expect(checkMessages({ en, de })).toEqual([]);
  expect(checkMessages({ en: sellEn, de: sellDe })).toEqual([]);
});

test('no page, part or fragment has a text of its own', () => {
  expect(findHardCodedText(folder)).toEqual([]);
});

test('every text that a file asks for by name exists', () => {
  const known = namesIn({ ...en, ...sellEn });
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /(?<!\.test)\.tsx?$/.test(file),
  );
  const missing = files.flatMap((file) => {
    const code = readFileSync(join(folder, file), 'utf8');
    const spaces = [...code.matchAll(/useTranslations\('([^']+)'\)/g)].map(([, space]) => space);
    if (spaces.length === 0) return [];
    const asked = [...code.matchAll(/\btext(?:\.rich)?\('([^']+)'/g)].map(([, name]) => name);
    return asked
      .filter((name) => !spaces.some((space) => known.has(`${space}.${name}`)))
      .map((name) => `${file}: ${name}`);
  });
  expect(missing).toEqual([]);
});

function namesIn(words: object, path = ''): Set<string> {
  const names = Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null ? [...namesIn(value, `${path}${key}.`)] : [`${path}${key}`],
  );
  return new Set(names);
}
