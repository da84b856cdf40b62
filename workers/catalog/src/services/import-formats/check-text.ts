import { decodeOnce } from '../sanitize-html.ts';
import type { ImportProblem } from './import-product.ts';

const REFUSED = /[^\P{Cc}\t\n\r]|\p{Cs}/u;
const NOT_UTF8 = '\ufffd';

/** Collects what is wrong with one row of a file. */
export type TextChecker = {
  problems: ImportProblem[];
  report: (field: string, why: string) => void;
  /** One line of text, entities decoded once, NFC; reported and '' when it must not come in. */
  line: (field: string, text: string | undefined, max: number) => string;
  /** A code or address: one line without anything decoded. */
  code: (field: string, text: string | undefined, max: number) => string;
  /** Text of several lines as it is; reported and '' when it must not come in. */
  prose: (field: string, text: string | undefined, max: number) => string;
};

export function createTextChecker(): TextChecker {
  const problems: ImportProblem[] = [];
  const report = (field: string, why: string) => void problems.push({ field, why });
  const prose: TextChecker['prose'] = (field, text = '', max) => {
    const why = whyNot(text, max);
    if (why !== undefined) report(field, why);
    return why === undefined ? text.normalize('NFC') : '';
  };
  const code: TextChecker['code'] = (field, text = '', max) =>
    prose(field, text.replace(/\s+/gu, ' ').trim(), max);
  const line: TextChecker['line'] = (field, text = '', max) => code(field, decodeOnce(text), max);
  return { problems, report, line, code, prose };
}

function whyNot(text: string, max: number): string | undefined {
  if (REFUSED.test(text)) return 'has control characters';
  if (text.includes(NOT_UTF8)) return 'is not UTF-8';
  return text.length > max ? `is longer than ${max} characters` : undefined;
}
