import type { SearchQuery, SearchWord } from '../db/search-query.ts';
import { splitWords, STOP_WORDS } from './split-words.ts';

const MAX_WORDS = 10;
const MAX_LENGTH = 200;
const PUNCTUATED_CODE = /[\p{L}\p{N}][.\-/_][\p{L}\p{N}]/u;

/** Reads what a person typed as data: any text gives a query without FTS5 syntax of its own, or undefined when no word is in it. */
export function buildSearchQuery(text: string): SearchQuery | undefined {
  const terms = text
    .slice(0, MAX_LENGTH)
    .split(/\s+/)
    .flatMap((part) => (PUNCTUATED_CODE.test(part) ? [splitWords(part).join(' ')] : splitWords(part)))
    .filter((term) => term !== '');
  const telling = terms.filter((term) => !STOP_WORDS.has(term));
  const unique = [...new Set(telling.length > 0 ? telling : terms)].slice(0, MAX_WORDS);
  if (unique.length === 0) return undefined;
  const joined = unique
    .slice(1)
    .map((term, at) => [...unique.slice(0, at), `${unique[at]}${term}`, ...unique.slice(at + 2)]);
  return {
    words: unique.map(toSearchWord),
    every: [unique, ...joined].map((spelled) => `(${spelled.map(quote).join(' AND ')})`).join(' OR '),
  };
}

/** Text as an FTS5 string. */
export function quote(text: string): string {
  return `"${text.replaceAll('\0', '').replaceAll('"', '""')}"`;
}

function toSearchWord(text: string, index: number, all: string[]): SearchWord {
  const letters = [...text];
  const isLast = index === all.length - 1 && letters.length > 1;
  const isMisspellable = letters.length >= 4 && letters.length <= 24 && /^\p{L}+$/u.test(text);
  const isLong = isMisspellable && letters.length >= 6;
  return {
    text,
    quoted: quote(text),
    begun: isLast ? `${quote(text)} OR ${quote(text)} *` : quote(text),
    variants: isMisspellable ? wordVariants(text) : [],
    trigrams: isLong ? trigrams(letters).map(quote).join(' OR ') : quote(''),
    halves: isLong ? letters.slice(5).map((_, at) => [text.slice(0, at + 3), text.slice(at + 3)]) : [],
  };
}

/** The word itself and each form with one letter left out, with the place of that letter from 1 (0 = the word itself). */
export function wordVariants(word: string): [string, number][] {
  const letters = [...word];
  return [
    [word, 0],
    ...letters.map((_, at): [string, number] => [letters.toSpliced(at, 1).join(''), at + 1]),
  ];
}

function trigrams(letters: string[]): string[] {
  return letters.slice(2).map((_, index) => letters.slice(index, index + 3).join(''));
}
