import { isPluralElement, isSelectElement, isTagElement, parse } from '@formatjs/icu-messageformat-parser';
import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser';

type Words = { [key: string]: unknown };

function isWords(value: unknown): value is Words {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function flatten(words: Words, path = ''): Map<string, unknown> {
  const entries = Object.entries(words).flatMap(([key, value]): [string, unknown][] => {
    const name = path ? `${path}.${key}` : key;
    return isWords(value) ? [...flatten(value, name)] : [[name, value]];
  });
  return new Map(entries);
}

function argumentsOf(elements: MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (element.type === 0 || element.type === 7) return [];
    if (isTagElement(element)) return [`<${element.value}>`, ...argumentsOf(element.children)];
    const inner =
      isPluralElement(element) || isSelectElement(element)
        ? Object.values(element.options).flatMap((option) => argumentsOf(option.value))
        : [];
    return [element.value, ...inner];
  });
}

/** Parsed arguments in order, or what is wrong with the message. */
function read(message: unknown): { names: string } | { problem: string } {
  if (typeof message !== 'string' || message.trim() === '') return { problem: 'is not a text' };
  try {
    return { names: [...new Set(argumentsOf(parse(message)))].toSorted().join(', ') };
  } catch (error) {
    return { problem: `is not ICU: ${error instanceof Error ? error.message : String(error)}` };
  }
}

/**
 * What is wrong with a remote's messages: a text in one language only, broken ICU, or other arguments in one
 * language than in the other. Empty when all is well.
 */
export function checkMessages({ en, de }: { en: Words; de: Words }): string[] {
  const english = flatten(en);
  const german = flatten(de);
  const problems: string[] = [];
  for (const key of new Set([...english.keys(), ...german.keys()])) {
    if (!english.has(key)) problems.push(`${key} is missing in en`);
    if (!german.has(key)) problems.push(`${key} is missing in de`);
    if (!english.has(key) || !german.has(key)) continue;
    const [one, other] = [read(english.get(key)), read(german.get(key))];
    if ('problem' in one) problems.push(`${key} in en ${one.problem}`);
    if ('problem' in other) problems.push(`${key} in de ${other.problem}`);
    if ('names' in one && 'names' in other && one.names !== other.names) {
      problems.push(`${key} takes (${one.names}) in en and (${other.names}) in de`);
    }
  }
  return problems;
}
