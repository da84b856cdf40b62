import type { ImportPreview, ImportSettings } from '@highstreet/catalog/contract';
import { suggestMapping, toMapping } from './field-mapping.ts';
import { splitColumns } from './split-columns.ts';

/** What a mapping of a file's columns is made of. */
export function readColumns({ columns, rows, detected }: ImportPreview) {
  const isJson = detected === 'jsonl' || detected === 'icecat';
  return { ...splitColumns(columns, rows), source: isJson ? ('jsonl' as const) : ('csv' as const) };
}

/**
 * The settings with the mapping that the columns suggest: for a file of no known format, and as soon as somebody wants to
 * map columns. Undefined where nothing is to be suggested.
 */
export function suggestSettings(
  settings: ImportSettings,
  preview: ImportPreview | undefined,
): ImportSettings | undefined {
  if (preview === undefined) return undefined;
  const isUnknown = settings.format === 'auto' && preview.detected === 'unknown';
  const isUnmapped =
    settings.format === 'mapping' && settings.preset === undefined && settings.mapping === undefined;
  if (!isUnknown && !isUnmapped) return undefined;
  const { columns, source, delimiter } = readColumns(preview);
  return { ...settings, format: 'mapping', mapping: toMapping(suggestMapping(columns), source, delimiter) };
}
