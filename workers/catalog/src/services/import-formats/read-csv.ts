/** A record of a CSV file; without `cells` when a quote in it is never closed. */
export type CsvRecord = { line: number; endLine: number; cells: string[] | undefined };

export type Delimiter = ',' | ';' | '\t' | '|';

type Parsed = { cells: string[] | undefined; next: number };
const MAX_RECORD = 262_144;
const LF = 10;
const CR = 13;

/**
 * Reads RFC 4180 as a stream, leniently: any line end, text behind a closing quote stays. A quote that is never closed costs
 * its own line only. `csv-parse` streams on Node's Buffer and streams or brings 215 KB of them; it is what the tests compare with.
 */
export async function* readCsv(
  chunks: AsyncIterable<string>,
  delimiter: Delimiter,
): AsyncGenerator<CsvRecord, void, undefined> {
  let buffer = '';
  let line = 1;
  const take = function* (isEnd: boolean): Generator<CsvRecord> {
    let at = 0;
    for (
      let parsed = parseRecord(buffer, at, delimiter, isEnd);
      parsed;
      parsed = parseRecord(buffer, at, delimiter, isEnd)
    ) {
      const endLine = line + countLines(buffer, at, parsed.next) - 1;
      const isEmpty = parsed.cells?.length === 1 && parsed.cells[0] === '';
      if (!isEmpty) yield { line, endLine: Math.max(line, endLine), cells: parsed.cells };
      line = Math.max(line, endLine) + 1;
      at = parsed.next;
    }
    buffer = buffer.slice(at);
  };
  for await (const chunk of chunks) {
    buffer += chunk;
    yield* take(false);
  }
  yield* take(true);
}

/** The record at `from`; undefined when the text ends before it does, or at `from`. */
function parseRecord(text: string, from: number, delimiter: Delimiter, isEnd: boolean): Parsed | undefined {
  if (from >= text.length) return undefined;
  const cells: string[] = [];
  for (let at = from; ; at += 1) {
    const quoted = text[at] === '"' ? readQuoted(text, at + 1) : { value: '', end: at };
    if (quoted === undefined)
      return isEnd || text.length - from > MAX_RECORD ? brokenLine(text, from) : undefined;
    const end = cellEnd(text, quoted.end, delimiter);
    const isCut = end >= text.length || (text.charCodeAt(end) === CR && end + 1 >= text.length);
    if (isCut && !isEnd) return text.length - from > MAX_RECORD ? brokenLine(text, from) : undefined;
    cells.push(quoted.value + text.slice(quoted.end, end));
    if (text[end] !== delimiter) return { cells, next: afterLineEnd(text, end) };
    at = end;
  }
}

/** The text up to the closing quote; undefined when there is none. */
function readQuoted(text: string, from: number): { value: string; end: number } | undefined {
  let value = '';
  for (let start = from; ;) {
    const quote = text.indexOf('"', start);
    if (quote < 0) return undefined;
    value += text.slice(start, quote);
    if (text[quote + 1] !== '"') return { value, end: quote + 1 };
    value += '"';
    start = quote + 2;
  }
}

function cellEnd(text: string, from: number, delimiter: Delimiter): number {
  const code = delimiter.charCodeAt(0);
  for (let at = from; at < text.length; at += 1) {
    const char = text.charCodeAt(at);
    if (char === code || char === LF || char === CR) return at;
  }
  return text.length;
}

function brokenLine(text: string, from: number): Parsed {
  const end = text.indexOf('\n', from);
  return { cells: undefined, next: end < 0 ? text.length : end + 1 };
}

function afterLineEnd(text: string, end: number): number {
  return text.charCodeAt(end) === CR && text.charCodeAt(end + 1) === LF ? end + 2 : end + 1;
}

function countLines(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = from; at < to; at += 1) {
    const char = text.charCodeAt(at);
    if (char === LF || (char === CR && text.charCodeAt(at + 1) !== LF)) lines += 1;
  }
  return lines;
}

/** The cells of a text of one record. */
export function readCsvLine(text: string, delimiter: Delimiter): string[] {
  return parseRecord(text, 0, delimiter, true)?.cells ?? [];
}
