import type { Database } from '@highstreet/data';
import type { Suggestions } from '../contract/index.ts';
import { listSuggestions, type Typing } from '../db/suggest.ts';
import { wordVariants } from './build-search-query.ts';
import { splitWords } from './split-words.ts';

const MAX_WORDS = 6;
const MAX_LENGTH = 100;
/** Sorts behind every letter that a word can go on with. */
const LAST = '\u{10ffff}';

/** Suggestions for what is typed so far; any word may be misspelt, the last one half written. */
export async function suggestProducts(db: Database, text: string, limit = 6): Promise<Suggestions> {
  const typing = readTyping(text);
  if (typing === undefined) return { queries: [], products: [], categories: [] };
  const found = await listSuggestions(db, typing, limit);
  return { ...found, queries: found.queries.filter(isNewForm).slice(0, limit) };
}

function readTyping(text: string): Typing | undefined {
  const words = splitWords(text.slice(0, MAX_LENGTH)).slice(0, MAX_WORDS);
  const word = words.pop();
  if (word === undefined) return undefined;
  return {
    before: words.map((each) => ({
      text: each,
      variants: isMisspellable(each) ? JSON.stringify(wordVariants(each)) : null,
    })),
    word,
    wordEnd: word + LAST,
    variants: isMisspellable(word)
      ? JSON.stringify(wordVariants(word).map(([form]) => [form, form + LAST]))
      : null,
  };
}

function isMisspellable(word: string): boolean {
  return word.length >= 4 && word.length <= 24 && /^\p{L}+$/u.test(word);
}

/** Whether neither the singular nor the plural of this stands before it. */
function isNewForm({ text }: { text: string }, at: number, all: { text: string }[]): boolean {
  return !all.slice(0, at).some((other) => isPlural(other.text, text) || isPlural(text, other.text));
}

function isPlural(word: string, plural: string): boolean {
  return plural === `${word}s` || plural === `${word}es`;
}
