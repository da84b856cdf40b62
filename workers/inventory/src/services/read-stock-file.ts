import { InvalidInput } from '@highstreet/http';
import type { BulkRow } from '../contract/index.ts';
import { inventoryProblems } from '../contract/problems.ts';

const MOST_ROWS = 5_000;
const MOST_PIECES = 1_000_000_000;
const COLUMNS = { sku: 0, location: 1, quantity: 2 };

export type FileRow = Pick<BulkRow, 'line' | 'sku' | 'location' | 'quantity' | 'why'>;

/**
 * Reads a file of `sku, location, quantity`: with or without a header, separated by comma, semicolon or tab, quoted as in RFC 4180. A row
 * that makes no sense keeps its reason; an empty location means the main one.
 */
export function readStockFile(text: string): FileRow[] {
  const body = text.replace(/^\uFEFF/, '');
  const delimiter =
    [';', '\t'].find((candidate) => (body.split('\n', 1)[0] ?? '').includes(candidate)) ?? ',';
  const records = [...readRecords(body, delimiter)].filter(({ cells }) =>
    cells.some((cell) => cell.trim() !== ''),
  );
  const header = records[0]?.cells.map((cell) => cell.trim().toLowerCase()) ?? [];
  const columns = header.includes('sku') && header.includes('quantity') ? columnsOf(header) : undefined;
  const rows = columns ? records.slice(1) : records;
  if (rows.length === 0) throw unreadable('The file has no rows.');
  if (rows.length > MOST_ROWS)
    throw unreadable(`The file has ${rows.length} rows; at most ${MOST_ROWS} go at once.`);
  return rows.map(({ line, cells }) => toRow(line, cells, columns ?? COLUMNS));
}

type Columns = { sku: number; location: number; quantity: number };

function columnsOf(header: string[]): Columns {
  return {
    sku: header.indexOf('sku'),
    location: header.indexOf('location'),
    quantity: header.indexOf('quantity'),
  };
}

function toRow(line: number, cells: string[], columns: Columns): FileRow {
  const [sku = '', location = '', amount] = [columns.sku, columns.location, columns.quantity].map((index) =>
    cells[index]?.trim(),
  );
  if (sku === '' || amount === undefined) return { line, sku, location, why: 'columns' };
  const quantity = /^\d{1,10}$/.test(amount) ? Number(amount) : undefined;
  if (quantity === undefined || quantity > MOST_PIECES) return { line, sku, location, why: 'quantity' };
  return { line, sku, location, quantity };
}

/** The records of a text, with the line that each begins on. */
function* readRecords(text: string, delimiter: string): Generator<{ line: number; cells: string[] }> {
  const cell = delimiter === '\t' ? '[^\\t\\r\\n]*' : `[^${delimiter}\\r\\n]*`;
  const token = new RegExp(`(?:"((?:[^"]|"")*)"|((?!")${cell}))(${delimiter}|\\r\\n|\\n|\\r|$)`, 'y');
  let [line, start, cells]: [number, number, string[]] = [1, 1, []];
  while (token.lastIndex < text.length) {
    const [whole, quoted, plain = '', end = ''] = token.exec(text) ?? [];
    if (whole === undefined) throw unreadable(`A quote in line ${line} is never closed.`);
    cells.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    line += whole.split(/\r\n|\n|\r/).length - 1;
    if (end === delimiter) continue;
    yield { line: start, cells };
    [start, cells] = [line, []];
  }
  if (cells.length > 0) yield { line: start, cells };
}

function unreadable(detail: string): InvalidInput {
  return new InvalidInput(detail, [], inventoryProblems.unreadableFile);
}
