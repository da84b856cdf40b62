import { expect, test } from 'bun:test';
import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { readCsv, type CsvRecord } from './read-csv.ts';

async function* pieces(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

async function read(text: string, size = 7): Promise<CsvRecord[]> {
  return Array.fromAsync(readCsv(pieces(text, size), ','));
}

const cells = (records: CsvRecord[]) => records.map((record) => record.cells);

test('readCsv() numbers records by the lines that they span', async () => {
  expect(await read('a,b\r\n"x\ny",2\r\n\r\nc,d')).toEqual([
    { line: 1, endLine: 1, cells: ['a', 'b'] },
    { line: 2, endLine: 3, cells: ['x\ny', '2'] },
    { line: 5, endLine: 5, cells: ['c', 'd'] },
  ]);
});

test('readCsv() reads doubled quotes, empty cells and text behind a closing quote', async () => {
  expect(cells(await read('"a ""b"" c",,""\n5" nail,"x"y,\n'))).toEqual([
    ['a "b" c', '', ''],
    ['5" nail', 'xy', ''],
  ]);
});

test('readCsv() loses only the line of a quote that is never closed', async () => {
  expect(await read('a,b\n"broken,1\nc,d\n')).toEqual([
    { line: 1, endLine: 1, cells: ['a', 'b'] },
    { line: 2, endLine: 2, cells: undefined },
    { line: 3, endLine: 3, cells: ['c', 'd'] },
  ]);
});

test('readCsv() reads what csv-parse reads, wherever the chunks are cut', async () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'b', '"', ',', '\n', '\r\n', ' ', 'é', '😀', ';') });
  const quoted = cell.map((text) => `"${text.replaceAll('"', '""')}"`);
  const table = fc.array(fc.array(quoted, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(
      table,
      fc.constantFrom('\n', '\r\n'),
      fc.integer({ min: 1, max: 9 }),
      async (rows, end, size) => {
        const text = rows.map((row) => row.join(',')).join(end);
        const expected: unknown = parse(text, { relax_column_count: true });
        expect<unknown>(cells(await read(text, size))).toEqual(expected);
      },
    ),
    { numRuns: 300 },
  );
});

test('readCsv() ends on any text and keeps its lines in order', async () => {
  const text = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r'), maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(text, fc.integer({ min: 1, max: 9 }), async (csv, size) => {
      let last = 0;
      for (const { line, endLine } of await read(csv, size)) {
        expect(line).toBeGreaterThan(last);
        expect(endLine).toBeGreaterThanOrEqual(line);
        last = endLine;
      }
    }),
    { numRuns: 500 },
  );
});
