import { readCsvLine } from './read-csv.ts';
import type { Delimiter } from './read-csv.ts';
import { isOwnHeader } from './own-format.ts';
import { isShopifyHeader } from './shopify.ts';

/** What a file is, seen by its first line. */
export type DetectedFormat =
  | { format: 'csv' | 'shopify'; delimiter: Delimiter }
  | { format: 'jsonl' }
  | { format: 'mapping'; preset: string }
  | { format: 'unknown' };

const DELIMITERS: readonly Delimiter[] = [',', ';', '\t', '|'];

/** Recognises the own formats, Shopify's export and the presets. */
export function detectFormat(firstLine: string): DetectedFormat {
  const text = firstLine.trim();
  if (text.startsWith('{')) return detectJson(text);
  const rows = DELIMITERS.map((delimiter) => ({
    delimiter,
    cells: readCsvLine(text, delimiter).map((cell) => cell.trim()),
  }));
  for (const { delimiter, cells } of rows) {
    if (isShopifyHeader(cells)) return { format: 'shopify', delimiter };
    if (isOwnHeader(cells)) return { format: 'csv', delimiter };
  }
  const [first = ''] = rows[0]?.cells ?? [];
  const isAmazon = /^[0-9a-f]{32}$/.test(first) && rows[0]?.cells.length === 9;
  return isAmazon ? { format: 'mapping', preset: 'amazon-uk' } : { format: 'unknown' };
}

function detectJson(text: string): DetectedFormat {
  const hasKey = (key: string) => text.includes(`"${key}":`) || text.includes(`"${key}" :`);
  const isIcecat =
    hasKey('supplier') && (hasKey('short_description') || hasKey('ean') || text.includes('"attr_'));
  return isIcecat ? { format: 'mapping', preset: 'icecat' } : { format: 'jsonl' };
}
