import { checkDraft } from './import-formats/check-draft.ts';
import { detectFormat, type DetectedFormat } from './import-formats/detect-format.ts';
import { groupRows } from './import-formats/group-rows.ts';
import type { DraftRules, ImportRow, ProductDraft } from './import-formats/import-product.ts';
import { mapRecord, type SourceRecord } from './import-formats/map-record.ts';
import type { ImportMapping } from './import-formats/mapping.ts';
import { readOwnLine, readOwnProduct } from './import-formats/own-format.ts';
import { presets } from './import-formats/presets/index.ts';
import { readCsv, type CsvRecord, type Delimiter } from './import-formats/read-csv.ts';
import { readLines, readText } from './import-formats/read-text.ts';
import { readShopifyProduct } from './import-formats/shopify.ts';

export type ImportOptions = {
  format: 'auto' | 'csv' | 'jsonl' | 'shopify' | 'mapping';
  preset?: string | undefined;
  mapping?: ImportMapping | undefined;
  /** Of prices that name none. */
  currency: string;
  /** The last line that is done: what begins before or on it is passed over. */
  afterLine?: number | undefined;
};

const HEAD = 65_536;
type Rows = AsyncGenerator<ImportRow, void, undefined>;

/** Reads a file, plain or gzip, row by row: each product checked and clean, or what is wrong with its lines. */
export async function* readImportRows(stream: ReadableStream<Uint8Array>, options: ImportOptions): Rows {
  const { head, chunks } = await readHead(readText(stream));
  const source = chooseSource(head, options);
  const afterLine = options.afterLine ?? 0;
  if (source === undefined) {
    const why = 'is of no known format; say which column is which (mapping)';
    yield { line: 1, endLine: 1, problems: [{ field: 'file', why }] };
  } else if (source.format === 'jsonl')
    yield* readJsonLines(chunks, afterLine, rulesOf(source, options), toOwnDraft);
  else if (source.format !== 'mapping')
    yield* readGrouped(chunks, source, afterLine, rulesOf(source, options));
  else {
    const { mapping } = source;
    const map = (record: SourceRecord) => mapRecord(record, mapping);
    const rules = rulesOf(source, options);
    if (mapping.source === 'jsonl')
      yield* readJsonLines(chunks, afterLine, rules, (value) => (isRecord(value) ? map(value) : undefined));
    else yield* readMappedCsv(chunks, mapping, afterLine, rules, map);
  }
}

export type ImportSource =
  | { format: 'csv' | 'shopify'; delimiter: Delimiter }
  | { format: 'jsonl' }
  | { format: 'mapping'; mapping: ImportMapping };

/** How a file that begins with `head` is read; undefined when nobody said and it cannot be seen. */
export function chooseSource(head: string, options: ImportOptions): ImportSource | undefined {
  const detected: DetectedFormat = detectFormat(firstLine(head));
  const mapping = options.mapping ?? presets[options.preset ?? ''];
  if (mapping !== undefined) return { format: 'mapping', mapping };
  const delimiter = 'delimiter' in detected ? detected.delimiter : ',';
  if (options.format === 'csv' || options.format === 'shopify') return { format: options.format, delimiter };
  if (options.format === 'jsonl') return { format: 'jsonl' };
  if (detected.format === 'unknown') return undefined;
  if (detected.format !== 'mapping') return detected;
  const preset = presets[detected.preset];
  return preset && { format: 'mapping', mapping: preset };
}

/** The beginning of a text, up to its first line end at least, and the whole text. */
export async function readHead(
  source: AsyncGenerator<string, void, undefined>,
): Promise<{ head: string; chunks: AsyncGenerator<string, void, undefined> }> {
  let head = '';
  while (!head.trim().includes('\n') && head.length < HEAD) {
    const next = await source.next();
    if (next.done) break;
    head += next.value;
  }
  const start = head;
  return {
    head,
    chunks: (async function* () {
      yield start;
      yield* source;
    })(),
  };
}

function firstLine(head: string): string {
  return head.trimStart().split(/\r?\n/, 1)[0] ?? '';
}

function rulesOf(source: ImportSource, options: ImportOptions): DraftRules {
  const mapping = source.format === 'mapping' ? source.mapping : undefined;
  return {
    currency: mapping?.currency ?? options.currency,
    priceUnit: mapping?.priceUnit ?? 'major',
    dropsBadCodes: source.format === 'mapping' || source.format === 'shopify',
  };
}

type Draft = ProductDraft | { field: string; why: string } | undefined;

async function* readJsonLines(
  chunks: AsyncIterable<string>,
  afterLine: number,
  rules: DraftRules,
  toDraft: (value: unknown) => Draft,
): Rows {
  for await (const { line, text } of readLines(chunks)) {
    if (line <= afterLine || text?.trim() === '') continue;
    const draft = text === undefined ? { field: 'line', why: 'is too long' } : parseJson(text, toDraft);
    yield { line, endLine: line, ...checked(draft, rules) };
  }
}

function parseJson(text: string, toDraft: (value: unknown) => Draft): Draft {
  try {
    return toDraft(JSON.parse(text));
  } catch {
    return { field: 'line', why: 'is no JSON' };
  }
}

function toOwnDraft(value: unknown): Draft {
  return isRecord(value) ? readOwnLine(value) : undefined;
}

function isRecord(value: unknown): value is SourceRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

async function* readGrouped(
  chunks: AsyncIterable<string>,
  source: { format: 'csv' | 'shopify'; delimiter: Delimiter },
  afterLine: number,
  rules: DraftRules,
): Rows {
  const isShopify = source.format === 'shopify';
  const key = isShopify ? 'Handle' : 'external_id';
  const read = isShopify ? readShopifyProduct : readOwnProduct;
  for await (const group of groupRows(readCsv(chunks, source.delimiter), key)) {
    const { line, endLine } = group;
    if (line <= afterLine) continue;
    yield {
      line,
      endLine,
      ...('rows' in group ? checked(read(group.rows), rules) : { problems: [group.problem] }),
    };
  }
}

async function* readMappedCsv(
  chunks: AsyncIterable<string>,
  mapping: ImportMapping,
  afterLine: number,
  rules: DraftRules,
  map: (record: SourceRecord) => ProductDraft,
): Rows {
  let columns = mapping.columns;
  for await (const record of readCsv(chunks, mapping.delimiter)) {
    if (columns === undefined) {
      columns = (record.cells ?? []).map((cell) => cell.trim());
      continue;
    }
    const { line, endLine } = record;
    if (line > afterLine) yield { line, endLine, ...checked(toColumns(record, columns, map), rules) };
  }
}

function toColumns(
  { cells }: CsvRecord,
  columns: string[],
  map: (record: SourceRecord) => ProductDraft,
): Draft {
  if (cells === undefined) return { field: 'line', why: 'has a quote that is never closed' };
  if (cells.length > columns.length)
    return { field: 'line', why: `has ${cells.length} cells for ${columns.length} columns` };
  return map(Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ''])));
}

function checked(draft: Draft, rules: DraftRules) {
  if (draft === undefined) return { problems: [{ field: 'line', why: 'is no JSON object' }] };
  return 'variants' in draft ? checkDraft(draft, rules) : { problems: [draft] };
}
