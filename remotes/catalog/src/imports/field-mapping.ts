import type { ImportSettings } from '@highstreet/catalog/contract';

/** Fields of a product that a foreign column can become, the needed one first. */
export const mappedFields = [
  'title',
  'price',
  'sku',
  'externalId',
  'description',
  'brand',
  'category',
  'gtin',
  'compareAtPrice',
  'weight',
  'stock',
  'status',
  'images',
] as const;
export type MappedField = (typeof mappedFields)[number];
export type FieldMapping = Partial<Record<MappedField, string>>;

/** Names under which others keep a field. */
const names: Record<MappedField, RegExp> = {
  title: /^(title|name|product ?name|titel|bezeichnung|artikelname)$/i,
  price: /^(price|preis|vk|unit ?price|sale ?price|verkaufspreis)$/i,
  sku: /^(sku|item ?(no|number)|article ?(no|number)|artikel-?(nr|nummer)\.?|mpn)$/i,
  externalId: /^(id|uuid|external ?id|product ?id)$/i,
  description: /^(description|short_?description|body|text|beschreibung)$/i,
  brand: /^(brand|vendor|manufacturer|supplier|marke|hersteller)$/i,
  category: /^(category|categories|product ?type|kategorie|warengruppe)$/i,
  gtin: /^(gtin|ean|upc|barcode|ean\.0)$/i,
  compareAtPrice: /^(compare ?at ?price|rrp|msrp|list ?price|uvp)$/i,
  weight: /^(weight|grams|gewicht)$/i,
  stock: /^(stock|quantity|qty|inventory|bestand|menge)$/i,
  status: /^(status|state)$/i,
  images: /^(image|images|picture|image ?(src|url|link)|bild)$/i,
};

/** The mapping that the names of the columns suggest. */
export function suggestMapping(columns: readonly string[]): FieldMapping {
  const left = new Set(columns);
  const mapping: FieldMapping = {};
  for (const field of mappedFields) {
    const column = [...left].find((name) => names[field].test(name.trim()));
    if (column === undefined) continue;
    mapping[field] = column;
    left.delete(column);
  }
  return mapping;
}

/** The mapping as the API takes it. */
export function toMapping(
  fields: FieldMapping,
  source: 'csv' | 'jsonl',
  delimiter: string,
): ImportSettings['mapping'] {
  const { images, ...single } = fields;
  const chosen = Object.fromEntries(
    Object.entries(single).filter(([, column]) => column !== undefined && column !== ''),
  );
  return { source, delimiter, fields: { ...chosen, ...(images ? { images: [images] } : {}) } };
}

/** The columns that a mapping given by the API uses. */
export function readMapping(mapping: ImportSettings['mapping']): FieldMapping | undefined {
  const fields = mapping?.['fields'];
  if (typeof fields !== 'object' || fields === null) return undefined;
  const read = (field: MappedField): string | undefined => {
    const value: unknown = Reflect.get(fields, field);
    const first: unknown = Array.isArray(value) ? value[0] : value;
    return typeof first === 'string' ? first : undefined;
  };
  return Object.fromEntries(mappedFields.map((field) => [field, read(field)]));
}
