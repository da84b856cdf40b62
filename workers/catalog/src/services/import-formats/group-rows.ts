import type { ImportProblem } from './import-product.ts';
import type { CsvRecord } from './read-csv.ts';

type Lines = { line: number; endLine: number };
type Row = Readonly<Record<string, string>>;

/** Rows that belong to one product, or a row that cannot be read. */
export type RowGroup = Lines & ({ rows: Row[] } | { problem: ImportProblem });

const MAX_ROWS = 1000;
/** Put before a cell by spreadsheets and by the export, so that a value is not taken for a formula. */
const FORMULA_GUARD = /^'(?='*[=+\-@\t\r])/;

/** The rows under a header line, those in a row with the same `key` together; a row without any stands for itself. */
export async function* groupRows(
  records: AsyncIterable<CsvRecord>,
  key: string,
): AsyncGenerator<RowGroup, void, undefined> {
  let columns: string[] | undefined;
  let group: (Lines & { rows: Row[]; id: string }) | undefined;
  for await (const record of records) {
    const { line, endLine } = record;
    if (columns === undefined) {
      columns = (record.cells ?? []).map((cell) => cell.trim());
      continue;
    }
    const read = toRow(record, columns);
    const id = 'row' in read ? (read.row[key] ?? '').trim() : '';
    if (group && 'row' in read && id !== '' && id === group.id && group.rows.length < MAX_ROWS) {
      group.rows.push(read.row);
      group.endLine = endLine;
      continue;
    }
    if (group) yield group;
    group = undefined;
    if ('row' in read) group = { line, endLine, rows: [read.row], id };
    else yield { line, endLine, problem: read.problem };
  }
  if (group) yield group;
}

function toRow({ cells }: CsvRecord, columns: string[]): { row: Row } | { problem: ImportProblem } {
  if (cells === undefined) return { problem: { field: 'line', why: 'has a quote that is never closed' } };
  const extra = cells.slice(columns.length).some((cell) => cell.trim() !== '');
  if (extra)
    return { problem: { field: 'line', why: `has ${cells.length} cells for ${columns.length} columns` } };
  return {
    row: Object.fromEntries(
      columns.map((column, at) => [column, (cells[at] ?? '').replace(FORMULA_GUARD, '')]),
    ),
  };
}
