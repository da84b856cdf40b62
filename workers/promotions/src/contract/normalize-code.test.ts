import { describe, expect, test } from 'bun:test';
import fc from 'fast-check';
import { normalizeCardCode, normalizeCode } from './normalize-code.ts';

const texts = fc.string({ unit: 'binary', maxLength: 40 });

describe('normalizeCode()', () => {
  test('gives the same again for what it gave, so that what is stored is found', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const normalize of [normalizeCode, normalizeCardCode])
          expect(normalize(normalize(text))).toBe(normalize(text));
      }),
      { numRuns: 20_000 },
    );
  });

  test('comes to rest with every letter there is', () => {
    const restless = [];
    for (let point = 0; point <= 0x10ffff; point += 1) {
      const letter = String.fromCodePoint(point);
      for (const normalize of [normalizeCode, normalizeCardCode])
        if (normalize(normalize(letter)) !== normalize(letter)) restless.push(point);
    }
    expect(restless).toEqual([]);
  });

  test('gives text that a database takes, whatever it is given', () => {
    for (const normalize of [normalizeCode, normalizeCardCode])
      expect(normalize('A\ud800B').isWellFormed()).toBe(true);
  });

  test('does not tell apart what a person types alike', () => {
    for (const typed of ['straße10', 'STRASSE10', ' Strasse10\n'])
      expect(normalizeCode(typed)).toBe('STRASSE10');
    expect(normalizeCode('cafe\u0301')).toBe(normalizeCode('CAFÉ'));
  });
});
