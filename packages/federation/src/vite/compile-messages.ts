import compile from 'icu-minify/compile';
import type { Plugin } from 'vite';

/**
 * Compiles the ICU messages of `messages/<language>.json` while building, so that the browser gets no parser.
 * The shell's build takes the formatter that expects them.
 */
export function compileMessages(): Plugin {
  return {
    name: 'highstreet:compile-messages',
    apply: 'build',
    enforce: 'pre',
    config: () => ({
      resolve: { alias: { 'use-intl/format-message': 'use-intl/format-message/format-only' } },
    }),
    transform(code, id) {
      if (!/\/messages\/[a-z]{2}\.json$/.test(id) || id.includes('/node_modules/')) return null;
      return { code: JSON.stringify(compileTree(JSON.parse(code), id)), map: null };
    },
  };
}

/** Exported for its test. */
export function compileTree(value: unknown, place: string): unknown {
  if (typeof value === 'string') return compileOne(value, place);
  if (typeof value !== 'object' || value === null)
    throw new Error(`${place}: a message is a text or a group of messages`);
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, compileTree(inner, `${place} ${key}`)]),
  );
}

function compileOne(message: string, place: string): unknown {
  try {
    return compile(message);
  } catch (error) {
    throw new Error(`${place}: "${message}" is no ICU message`, { cause: error });
  }
}
