import type { ResultSet, Row, Value } from '@libsql/client/web';
import { fromWire, type WireValue } from './values.ts';

/** What a statement gave, on the wire. */
export type WireResult = {
  cols: { name: string | null; decltype?: string | null }[];
  rows: WireValue[][];
  affected_row_count: number;
  last_insert_rowid: string | null;
};

/** The result as libSQL's client gives it: rows can be read by name and by index, their names alone are enumerable. */
export function toResultSet({ cols, rows, affected_row_count, last_insert_rowid }: WireResult): ResultSet {
  const columns = cols.map(({ name }) => name ?? '');
  const makeRow = rowMaker(columns);
  const result = {
    columns,
    columnTypes: cols.map(({ decltype }) => decltype ?? ''),
    rows: rows.map(makeRow),
    rowsAffected: affected_row_count,
    lastInsertRowid: last_insert_rowid === null ? undefined : BigInt(last_insert_rowid),
  };
  return { ...result, toJSON: () => ({ ...result, lastInsertRowid: last_insert_rowid }) };
}

type MakeRow = (values: WireValue[]) => Row;

const MOST_SHAPES = 500;
const makers = new Map<string, MakeRow>();

/** One maker per list of columns: its rows share a prototype on which the indexes are, so that a row costs no more than its values. */
function rowMaker(columns: readonly string[]): MakeRow {
  const key = columns.join('\n');
  const known = makers.get(key);
  if (known) return known;
  if (makers.size >= MOST_SHAPES) makers.clear();
  const maker = new Set(columns).size === columns.length ? makeByName(columns) : makeByIndex(columns);
  makers.set(key, maker);
  return maker;
}

function makeByName(columns: readonly string[]): MakeRow {
  const indexes: PropertyDescriptorMap = { length: { value: columns.length } };
  columns.forEach((name, index) => {
    indexes[index] = {
      get(this: Record<string, Value>) {
        return this[name];
      },
    };
  });
  const prototype = Object.create(Object.prototype, indexes);
  return (values) => {
    const row: Row = Object.create(prototype);
    for (let index = 0; index < values.length; index += 1) row[columns[index] ?? ''] = valueAt(values, index);
    return row;
  };
}

/** Two columns of one name: every value is kept by its index, the name has the last one. */
function makeByIndex(columns: readonly string[]): MakeRow {
  return (values) => {
    const row: Row = Object.create(Object.prototype, { length: { value: columns.length } });
    for (let index = 0; index < values.length; index += 1) {
      const value = valueAt(values, index);
      Object.defineProperty(row, index, { value });
      row[columns[index] ?? ''] = value;
    }
    return row;
  };
}

function valueAt(values: readonly WireValue[], index: number): Value {
  const value = values[index];
  return value === undefined ? null : fromWire(value);
}
