import { describe, expect, test } from 'bun:test';
import { join } from 'node:path';
import de from '../messages/de.json';
import en from '../messages/en.json';
import { checkMessages } from './check-messages.ts';
import { findHardCodedText, hardCodedTextIn } from './find-hard-coded-text.ts';

describe('checkMessages()', () => {
  test('finds a text that only one language has', () => {
    expect(checkMessages({ en: { a: { b: 'x' } }, de: { a: {} } })).toEqual(['a.b is missing in de']);
    expect(checkMessages({ en: {}, de: { c: 'x' } })).toEqual(['c is missing in en']);
  });

  test('finds broken ICU', () => {
    expect(checkMessages({ en: { a: '{count, plural, one {#}' }, de: { a: 'x' } })).toHaveLength(1);
  });

  test('finds other arguments', () => {
    expect(checkMessages({ en: { a: 'Hi {name}' }, de: { a: 'Hallo {vorname}' } })).toEqual([
      'a takes (name) in en and (vorname) in de',
    ]);
  });

  test('finds nothing in the words of the parts', () => {
    expect(checkMessages({ en, de })).toEqual([]);
  });
});

describe('hardCodedTextIn()', () => {
  test('finds text, spoken props, and literals behind conditions', () => {
    const code = `export const A = ({ b }: { b: Map<string, number> }) => <p title="Tip" className="flex">
      Hello {b ? 'Yes' : \`No \${b}\`} <input placeholder={b && 'Type'} />
    </p>;`;
    expect(hardCodedTextIn(code, 'a.tsx').map((found) => found.replace(/^\S+ /, ''))).toEqual([
      '"Yes"',
      '"No"',
      '"Tip"',
      '"Hello"',
      '"Type"',
    ]);
  });

  test('leaves code, signs and types alone', () => {
    const code = `const x: Array<string> = []; export const A = () => <p className="flex" data-x="word">{x} – % <b key="word">×</b></p>;`;
    expect(hardCodedTextIn(code, 'a.tsx')).toEqual([]);
  });

  test('finds nothing in the parts themselves', () => {
    expect(findHardCodedText(join(import.meta.dir, '..'))).toEqual([]);
  });
});
