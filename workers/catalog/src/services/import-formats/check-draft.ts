import { AttributeValue, ImageAddress, type ProductStatus } from '../../contract/schemas.ts';
import { sanitizeHtml } from '../sanitize-html.ts';
import { checkVariant } from './check-variant.ts';
import { createTextChecker, type TextChecker } from './check-text.ts';
import type {
  DraftRules,
  ImportProblem,
  ImportProduct,
  ImportVariant,
  ProductDraft,
} from './import-product.ts';

const MAX = {
  title: 300,
  description: 50_000,
  brand: 120,
  id: 200,
  categories: 20,
  depth: 12,
  images: 30,
  variants: 250,
};
const MAX_OPTIONS = { count: 5, values: 100, name: 60, value: 100 };
const MAX_ATTRIBUTES = { count: 300, name: 120, value: 10_000 };

/** The clean product of a draft, or all that is wrong with it. A product without a price for every variant stays a draft. */
export function checkDraft(
  draft: ProductDraft,
  rules: DraftRules,
): { product: ImportProduct } | { problems: ImportProblem[] } {
  const check = createTextChecker();
  const externalId = check.code('externalId', draft.externalId, MAX.id) || null;
  const title = check.line('title', draft.title, MAX.title);
  if (title === '' && !check.problems.some(({ field }) => field === 'title'))
    check.report('title', 'is missing');
  const description = sanitizeHtml(check.prose('description', draft.description, MAX.description));
  const brand = check.line('brand', draft.brand, MAX.brand) || null;
  const categories = checkCategories(draft.categories ?? [], check);
  const images = checkImages(draft.images ?? [], check);
  const options = checkOptions(draft.options ?? [], check);
  const attributes = checkAttributes(draft.attributes ?? {}, check);
  const variants = checkVariants(draft, externalId, rules, check);
  const status = checkStatus(draft.status, variants, check);
  if (check.problems.length > 0) return { problems: check.problems };
  return {
    product: {
      externalId,
      title,
      description,
      brand,
      status,
      categories,
      images,
      options,
      attributes,
      variants,
    },
  };
}

function checkVariants(
  draft: ProductDraft,
  externalId: string | null,
  rules: DraftRules,
  check: TextChecker,
): ImportVariant[] {
  if (draft.variants.length === 0) check.report('variants', 'are missing');
  if (draft.variants.length > MAX.variants) check.report('variants', `are more than ${MAX.variants}`);
  const variants = draft.variants.slice(0, MAX.variants).map((each, at) => {
    const field = (name: string) => (draft.variants.length === 1 ? name : `variants.${at}.${name}`);
    return checkVariant(each, { externalId, rules, check, field, optionCount: draft.options?.length ?? 0 });
  });
  const skus = new Set(variants.map(({ sku }) => sku));
  if (skus.size < variants.length && !skus.has('')) check.report('sku', 'is there twice');
  if (new Set(variants.map(({ optionValues }) => optionValues.join('\n'))).size < variants.length)
    check.report('variants', 'have the same option values twice');
  const currencies = new Set(variants.flatMap(({ price }) => price?.currency ?? []));
  if (currencies.size > 1) check.report('price', `mixes ${[...currencies].join(' and ')}`);
  return variants;
}

function checkStatus(
  status: string | undefined,
  variants: ImportVariant[],
  check: TextChecker,
): ProductStatus {
  const wanted = (status ?? '').trim().toLowerCase() || 'active';
  if (wanted !== 'active' && wanted !== 'draft' && wanted !== 'archived') {
    check.report('status', 'is none of draft, active, archived');
    return 'draft';
  }
  return wanted === 'active' && variants.some(({ price }) => price === null) ? 'draft' : wanted;
}

function checkCategories(paths: string[][], check: TextChecker): string[][] {
  const clean = paths
    .map((path) => path.map((name) => check.line('categories', name, MAX.brand)).filter(Boolean))
    .filter((path) => path.length > 0);
  if (clean.length > MAX.categories) check.report('categories', `are more than ${MAX.categories}`);
  if (clean.some((path) => path.length > MAX.depth))
    check.report('categories', `are deeper than ${MAX.depth}`);
  return clean;
}

function checkImages(
  images: { url: string; alt?: string | undefined }[],
  check: TextChecker,
): ImageAddress[] {
  const unique = new Map(images.map((image) => [image.url.trim(), image]));
  return [...unique].slice(0, MAX.images).flatMap(([url, { alt }]) => {
    const image = ImageAddress.safeParse({ url, alt: check.line('images', alt, 300) });
    if (!image.success) check.report('images', `${url.slice(0, 80)} is no address`);
    return image.success ? [image.data] : [];
  });
}

function checkOptions(
  options: { name: string; values: string[] }[],
  check: TextChecker,
): ImportProduct['options'] {
  if (options.length > MAX_OPTIONS.count) check.report('options', `are more than ${MAX_OPTIONS.count}`);
  return options.slice(0, MAX_OPTIONS.count).map(({ name, values }) => {
    if (values.length > MAX_OPTIONS.values)
      check.report('options', `have more than ${MAX_OPTIONS.values} values`);
    return {
      name: check.line('options', name, MAX_OPTIONS.name),
      values: values
        .slice(0, MAX_OPTIONS.values)
        .map((value) => check.line('options', value, MAX_OPTIONS.value)),
    };
  });
}

function checkAttributes(
  attributes: Record<string, unknown>,
  check: TextChecker,
): ImportProduct['attributes'] {
  const clean: [string, AttributeValue][] = [];
  for (const [rawName, raw] of Object.entries(attributes)) {
    const name = check.line('attributes', rawName, MAX_ATTRIBUTES.name);
    const field = `attributes.${name}`;
    const text = (value: string) => check.line(field, value, MAX_ATTRIBUTES.value);
    if (raw === null || raw === undefined || raw === '' || name === '') continue;
    if (typeof raw === 'string') {
      clean.push([name, text(raw)]);
      continue;
    }
    const value = AttributeValue.safeParse(raw);
    if (!value.success) check.report(field, 'is no text, number, yes or no, or list of at most 50 texts');
    else clean.push([name, Array.isArray(value.data) ? value.data.map(text) : value.data]);
  }
  if (clean.length > MAX_ATTRIBUTES.count)
    check.report('attributes', `are more than ${MAX_ATTRIBUTES.count}`);
  return Object.fromEntries(clean.filter(([, value]) => value !== ''));
}
