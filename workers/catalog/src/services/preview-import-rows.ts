import { readCsv, type Delimiter } from './import-formats/read-csv.ts';
import { readLines, readText } from './import-formats/read-text.ts';
import { presets } from './import-formats/presets/index.ts';
import { chooseSource, readHead, type ImportOptions, type ImportSource } from './read-import-rows.ts';

/** What a file looks like before anything is made of it. */
export type RowPreview = {
  /** `csv`, `jsonl`, `shopify`, a preset's name, `mapping`, or `unknown`. */
  detected: string;
  columns: string[];
  rows: string[][];
};

const CELL = 200;

/** The columns and the first `count` rows of a file as they are. */
export async function previewRows(
  stream: ReadableStream<Uint8Array>,
  options: ImportOptions,
  count: number,
): Promise<RowPreview> {
  const { head, chunks } = await readHead(readText(stream));
  const source = chooseSource(head, options);
  const isJson =
    source?.format === 'jsonl' || (source?.format === 'mapping' && source.mapping.source === 'jsonl');
  const table =
    isJson || head.trimStart().startsWith('{')
      ? await readObjects(chunks, count)
      : await readTable(chunks, source, count);
  return { detected: nameOf(source), ...table };
}

function nameOf(source: ImportSource | undefined): string {
  if (source?.format !== 'mapping') return source?.format ?? 'unknown';
  return Object.entries(presets).find(([, preset]) => preset === source.mapping)?.[0] ?? 'mapping';
}

async function readTable(chunks: AsyncIterable<string>, source: ImportSource | undefined, count: number) {
  const mapping = source?.format === 'mapping' ? source.mapping : undefined;
  const delimiter: Delimiter =
    mapping?.delimiter ?? (source && 'delimiter' in source ? source.delimiter : ',');
  const rows: string[][] = [];
  const wanted = count + (mapping?.columns === undefined ? 1 : 0);
  for await (const { cells } of readCsv(chunks, delimiter)) {
    rows.push((cells ?? []).map((cell) => cell.slice(0, CELL)));
    if (rows.length >= wanted) break;
  }
  return { columns: mapping?.columns ?? rows.shift() ?? [], rows };
}

async function readObjects(chunks: AsyncIterable<string>, count: number) {
  const objects: Record<string, unknown>[] = [];
  for await (const { text } of readLines(chunks)) {
    const object = parseObject(text ?? '');
    if (object) objects.push(object);
    if (objects.length >= count) break;
  }
  const columns = [...new Set(objects.flatMap((object) => Object.keys(object)))];
  return { columns, rows: objects.map((object) => columns.map((column) => cellOf(object[column]))) };
}

function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

function cellOf(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.slice(0, CELL);
}
