import { splitWords, STOP_WORDS, UNITS } from './split-words.ts';

/** What a title says the product is: `kind` = the noun groups ("notebook case"), `head` = their last words ("case"). */
export type ProductKind = { kind: string; head: string };

/** What follows is what the product is for, not what it is. */
const PURPOSE = /\s(?:for|with|from|to|f\/|w\/)\s/i;
const OPENS_GROUP = /^[([–|-]/;
const CLOSES_GROUP = /[,)\]]$/;

/**
 * A title reads "brand model NOUNS specification": what brand, numbers, units and attribute values do not explain are its
 * nouns. So "Targus notebook case 15.6 black" is a case, and a search for notebooks can put it behind the notebooks.
 */
export function findProductKind(title: string, brand: string, attributeValues: string[]): ProductKind {
  const known = new Set([...splitWords(brand), ...attributeValues.flatMap(splitWords)]);
  const explains = (word: string) => known.has(word) || STOP_WORDS.has(word) || UNITS.has(word);
  const groups: string[][] = [[]];
  for (const part of (title.split(PURPOSE)[0] ?? '').split(/\s+/)) {
    const words = splitWords(part);
    if (OPENS_GROUP.test(part)) groups.push([]);
    if (words.length === 0 || /\d/.test(part) || words.every(explains)) groups.push([]);
    else groups.at(-1)?.push(...words.filter((word) => !UNITS.has(word)));
    if (CLOSES_GROUP.test(part)) groups.push([]);
  }
  const nouns = groups.filter((group) => group.length > 0);
  return {
    kind: nouns.map((group) => group.slice(-2).join(' ')).join(' . '),
    head: nouns.map((group) => group.at(-1)).join(' . '),
  };
}
