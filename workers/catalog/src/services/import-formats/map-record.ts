import type { ProductDraft } from './import-product.ts';
import type { ImportMapping } from './mapping.ts';

/** A line of a foreign file: its columns, or its JSON object. */
export type SourceRecord = Readonly<Record<string, unknown>>;

/** What a mapping makes of one line. */
export function mapRecord(record: SourceRecord, mapping: ImportMapping): ProductDraft {
  const { fields } = mapping;
  const text = (source: string | undefined) =>
    source === undefined ? undefined : toText(find(record, source));
  const category = text(fields.category)?.trim();
  return {
    externalId: text(fields.externalId),
    title: text(fields.title),
    description: text(fields.description),
    brand: text(fields.brand),
    status: text(fields.status),
    categories: category ? [category.split(mapping.categorySeparator).map((name) => name.trim())] : [],
    images: (fields.images ?? []).flatMap((source) => toImage(text(source))).slice(0, 1),
    attributes: {
      ...prefixed(record, mapping.attributePrefixes ?? []),
      ...named(record, mapping.attributes ?? {}),
    },
    variants: [
      {
        sku: text(fields.sku),
        gtin: text(fields.gtin),
        price: toPrice(fields.price === undefined ? undefined : find(record, fields.price)),
        compareAtPrice: toPrice(
          fields.compareAtPrice === undefined ? undefined : find(record, fields.compareAtPrice),
        ),
        weight: text(fields.weight),
        stock: text(fields.stock),
      },
    ],
  };
}

function find(record: SourceRecord, source: string): unknown {
  if (Object.hasOwn(record, source)) return record[source];
  let value: unknown = record;
  for (const key of source.split('.'))
    value = isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  return value;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function toText(value: unknown): string | undefined {
  if (Array.isArray(value)) return toText(value[0]);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'string' ? value : undefined;
}

function toPrice(value: unknown): string | number | undefined {
  return typeof value === 'number' ? value : toText(value);
}

function toImage(address: string | undefined): { url: string }[] {
  return address?.trim() ? [{ url: address.trim() }] : [];
}

function prefixed(record: SourceRecord, prefixes: string[]): Record<string, unknown> {
  const attributes: Record<string, unknown> = {};
  for (const [column, value] of Object.entries(record)) {
    const prefix = prefixes.find((each) => column.startsWith(each));
    if (prefix !== undefined) attributes[attributeName(column.slice(prefix.length))] ??= value;
  }
  return attributes;
}

function named(record: SourceRecord, names: Record<string, string>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(names).map(([column, name]) => [name, find(record, column)]));
}

function attributeName(column: string): string {
  return column.replace(/[_\s]+/g, ' ').trim();
}
