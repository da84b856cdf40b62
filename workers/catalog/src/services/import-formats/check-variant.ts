import { Money } from '@highstreet/http';
import { parsePrice } from '../parse-price.ts';
import type { TextChecker } from './check-text.ts';
import type { DraftPrice, DraftRules, DraftVariant, ImportVariant } from './import-product.ts';

const GTIN = /^(?:\d{8}|\d{12,14})$/;
const MAX = { sku: 100, option: 100, image: 2000, grams: 10_000_000, stock: 1_000_000_000 };

type VariantContext = {
  externalId: string | null;
  rules: DraftRules;
  check: TextChecker;
  field: (name: string) => string;
  optionCount: number;
};

/** The clean variant of a draft. Without a SKU it gets one of the product's external id and its option values. */
export function checkVariant(draft: DraftVariant, context: VariantContext): ImportVariant {
  const { rules, check, field } = context;
  const optionValues = (draft.optionValues ?? []).map((value) =>
    check.line(field('optionValues'), value, MAX.option),
  );
  if (optionValues.length !== context.optionCount)
    check.report(field('optionValues'), 'do not fit the options');
  const price = readPrice(draft.price, field('price'), rules, check);
  const compareAtPrice = readPrice(draft.compareAtPrice, field('compareAtPrice'), rules, check);
  return {
    sku: readSku(draft.sku, optionValues, context),
    gtin: readGtin(draft.gtin, context),
    optionValues,
    price,
    compareAtPrice: price && compareAtPrice?.currency === price.currency ? compareAtPrice : null,
    weight: readCount(draft.weight, field('weight'), MAX.grams, check),
    image: check.code(field('image'), draft.image, MAX.image) || null,
    stock: readCount(draft.stock, field('stock'), MAX.stock, check),
  };
}

function readPrice(draft: DraftPrice, field: string, rules: DraftRules, check: TextChecker): Money | null {
  if (typeof draft === 'object' && draft !== null) {
    const money = Money.safeParse(draft);
    if (!money.success) check.report(field, 'is not a price');
    return money.data ?? null;
  }
  const price = parsePrice(draft, { currency: rules.currency, unit: rules.priceUnit });
  if (price === undefined) return null;
  if ('amount' in price) return price;
  check.report(field, price.why);
  return null;
}

function readSku(
  draft: string | undefined,
  optionValues: string[],
  { externalId, check, field }: VariantContext,
): string {
  const sku = check.code(field('sku'), draft, MAX.sku);
  if (sku !== '') return sku;
  if (externalId === null) {
    check.report(field('sku'), 'is missing, and so is an external id');
    return '';
  }
  const words = optionValues.map((value) => value.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-'));
  return check.code(field('sku'), [externalId, ...words].join('-'), MAX.sku);
}

function readGtin(draft: string | undefined, { rules, check, field }: VariantContext): string | null {
  const gtin = (draft ?? '').replaceAll(/[\s-]/g, '');
  if (gtin === '' || GTIN.test(gtin)) return gtin || null;
  if (!rules.dropsBadCodes) check.report(field('gtin'), 'is not a GTIN of 8, 12, 13 or 14 digits');
  return null;
}

/** A whole number of a text such as `5 new`; nothing written = null. */
function readCount(
  draft: string | number | undefined,
  field: string,
  max: number,
  check: TextChecker,
): number | null {
  const text = String(draft ?? '').trim();
  if (text === '') return null;
  const [, digits] = /^(\d{1,12})(?:\.0+)?(?:\s|$)/.exec(text) ?? [];
  const count = digits === undefined ? Number.NaN : Number(digits);
  if (count <= max) return count;
  check.report(field, 'is not a whole number');
  return null;
}
