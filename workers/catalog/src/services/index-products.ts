import type { Statement } from '@highstreet/data';
import {
  categoryRemovalStatements,
  categoryStatements,
  documentStatements,
  facetStatements,
  listingStatements,
  relistingStatement,
  type FacetValues,
  type SearchDocument,
} from '../db/search-index.ts';
import type { AttributeValue, ProductStatus } from '../contract/index.ts';
import { findProductKind } from './find-product-kind.ts';
import { plainText } from './sanitize-html.ts';
import { splitWords, STOP_WORDS, UNITS } from './split-words.ts';

/** What search needs to know of a product; the rows of product, variants and categories are written before, in the same batch. */
export type IndexedProduct = {
  id: string;
  title: string;
  /** Safe HTML. */
  description: string;
  brand?: string | null;
  /** SKUs, GTINs, external id. */
  codes: string[];
  attributes: Record<string, AttributeValue>;
  status: ProductStatus;
};

const SUMMARY_LENGTH = 240;
const DESCRIPTION_LENGTH = 6000;
const FACET_LENGTH = 100;
/** Attributes that name the product: found like an SKU, and no part of its specification. */
const CODE_ATTRIBUTE = /^(?:model|mpn|(?:manufacturer )?part number)$/i;
const TYPE_ATTRIBUTE = /^(?:product[ _-]?)?type$/i;

/** Statements that list `products` and make them findable, or take them out when they are not active. */
export function indexProductStatements(products: IndexedProduct[]): Statement[] {
  if (products.length === 0) return [];
  const ids = products.map(({ id }) => id);
  const active = products.filter(({ status }) => status === 'active');
  return [
    ...listingStatements(ids),
    ...facetStatements(ids, active.map(facetValues)),
    ...documentStatements(ids, active.map(toSearchDocument)),
  ];
}

/** Statements that take products out of lists, facets and search. */
export function unindexProductStatements(ids: string[]): Statement[] {
  return [...listingStatements(ids), ...facetStatements(ids, []), ...documentStatements(ids, [])];
}

/** Statements that carry a changed price, rating or stock into the lists. */
export function relistProductStatements(ids: string[]): Statement[] {
  return [relistingStatement(ids)];
}

/** Statements that list and describe what is under a category anew; after its rename or move, in the same batch. */
export function reindexCategoryStatements(categoryId: string): Statement[] {
  return categoryStatements(categoryId);
}

/** Statements that take a category out of lists and search; before its rows go, in the same batch. */
export function forgetCategoryStatements(categoryId: string): Statement[] {
  return categoryRemovalStatements(categoryId);
}

/** The search text of a product. */
export function toSearchDocument(product: IndexedProduct): SearchDocument {
  const brand = product.brand ?? '';
  const [named, specified] = partition(product.attributes, CODE_ATTRIBUTE);
  const [typed, others] = partition(Object.fromEntries(specified), TYPE_ATTRIBUTE);
  const types = typed.flatMap(([, value]) => texts(value));
  const { kind, head } = findProductKind(
    product.title,
    brand,
    others.flatMap(([, value]) => texts(value)),
  );
  const text = plainText(product.description).slice(0, DESCRIPTION_LENGTH);
  return {
    id: product.id,
    title: product.title,
    head: [head, ...types.map((type) => splitWords(type).at(-1) ?? '')].join(' . '),
    kind: [kind, ...types].join(' . '),
    brand,
    codes: [...product.codes, ...named.flatMap(([, value]) => texts(value))].join(' . '),
    attributes: specified
      .flatMap(([name, value]) => (value === true ? [spell(name)] : texts(value)))
      .join(' . '),
    summary: text.slice(0, SUMMARY_LENGTH),
    description: text.slice(SUMMARY_LENGTH),
    words: vocabulary(`${product.title} ${brand} ${types.join(' ')}`),
  };
}

type Attribute = [name: string, value: AttributeValue];

/** The attributes whose name fits, and the others. */
function partition(attributes: Record<string, AttributeValue>, name: RegExp): [Attribute[], Attribute[]] {
  const all = Object.entries(attributes);
  return [all.filter(([key]) => name.test(key)), all.filter(([key]) => !name.test(key))];
}

function vocabulary(text: string): string[] {
  const words = splitWords(text).filter((word) => word.length >= 2 && word.length <= 40 && isTelling(word));
  return [...new Set(words)].toSorted();
}

function isTelling(word: string): boolean {
  return !STOP_WORDS.has(word) && !UNITS.has(word) && !/^\d+$/.test(word);
}

function facetValues({ id, attributes }: IndexedProduct): FacetValues {
  const values = Object.entries(attributes).map(([name, value]) => [
    name,
    (Array.isArray(value) ? value : [String(value)])
      .map((text) => text.trim())
      .filter((text) => text !== '' && text.length <= FACET_LENGTH),
  ]);
  return { id, values: Object.fromEntries(values) };
}

function texts(value: AttributeValue): string[] {
  if (Array.isArray(value)) return value;
  return typeof value === 'string' ? [value] : [];
}

function spell(name: string): string {
  return name.replaceAll('_', ' ');
}
