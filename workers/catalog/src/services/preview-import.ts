import { NotFound } from '@highstreet/http';
import { ImportSettings } from '../contract/import-schemas.ts';
import type { ImportPreview } from '../contract/index.ts';
import type { Ctx } from '../context.ts';
import { detectFormat } from './import-formats/detect-format.ts';
import type { ImportRow } from './import-formats/import-product.ts';
import { readCsvLine } from './import-formats/read-csv.ts';
import { readText } from './import-formats/read-text.ts';
import { toImportOptions } from './import-options.ts';
import { loadImport } from './manage-import.ts';
import { readImportRows } from './read-import-rows.ts';

const RAW_LINES = 6;
const PRODUCTS = 5;
const MOST_CELL = 200;

/** The first lines of a file as they are, and the first products as they would come in with these settings. */
export async function previewImport(ctx: Ctx, id: string, tried?: ImportSettings): Promise<ImportPreview> {
  const record = await loadImport(ctx, id);
  const settings = tried ?? ImportSettings.parse(record.settings);
  const [lines, rows] = await Promise.all([
    readFirst(readFileLines(ctx, record.fileKey), RAW_LINES),
    readFirst(readRows(ctx, record.fileKey, settings), PRODUCTS),
  ]);
  const detected = detectFormat(lines[0] ?? '');
  const [columns = [], ...cells] = toCells(lines, 'delimiter' in detected ? detected.delimiter : ',');
  return {
    detected: detected.format === 'mapping' ? detected.preset : detected.format,
    settings,
    columns,
    rows: cells,
    products: rows.flatMap((row) => ('product' in row ? [row.product] : [])),
    rejects: rows.flatMap((row) =>
      'product' in row ? [] : row.problems.map((problem) => ({ line: row.line, ...problem })),
    ),
  };
}

async function* readRows(ctx: Ctx, fileKey: string, settings: ImportSettings): AsyncGenerator<ImportRow> {
  yield* readImportRows(await openFile(ctx, fileKey), toImportOptions(settings));
}

async function* readFileLines(ctx: Ctx, fileKey: string): AsyncGenerator<string> {
  let rest = '';
  for await (const text of readText(await openFile(ctx, fileKey))) {
    const lines = (rest + text).split(/\r?\n/);
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}

async function openFile(ctx: Ctx, fileKey: string): Promise<ReadableStream<Uint8Array>> {
  const file = await ctx.files.get(fileKey);
  if (!file) throw new NotFound('The file is not there any more. Upload it again.');
  return file.body;
}

async function readFirst<T>(source: AsyncGenerator<T>, most: number): Promise<T[]> {
  const first: T[] = [];
  for await (const item of source) {
    first.push(item);
    if (first.length === most) break;
  }
  return first;
}

/** A line of JSON gives the names of its members; other lines are cells. */
function toCells(lines: readonly string[], delimiter: Parameters<typeof readCsvLine>[1]): string[][] {
  const short = (cell: string) => cell.slice(0, MOST_CELL);
  if (!lines[0]?.trimStart().startsWith('{'))
    return lines.map((line) => readCsvLine(line, delimiter).map(short));
  const records = lines.map(parseRecord);
  const columns = [...new Set(records.flatMap(Object.keys))].slice(0, 100);
  return [columns, ...records.map((record) => columns.map((name) => short(toText(record[name]))))];
}

function parseRecord(line: string): Record<string, unknown> {
  try {
    return Object(JSON.parse(line));
  } catch {
    return {};
  }
}

function toText(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
