import { toDecimal, type Money } from '@highstreet/data';
import type { AttributeValue } from '../contract/index.ts';
import type { ImportProduct, ImportVariant } from './import-formats/import-product.ts';
import { OWN_COLUMNS } from './import-formats/own-format.ts';

const FORMULA = /^'*[=+\-@\t\r]/;
const CHUNK = 65_536;

/** Writes products in the own format, as fast as they are read; `readImportRows` reads them back as they were. */
export function writeExportRows(
  products: AsyncIterable<ImportProduct>,
  format: 'csv' | 'jsonl',
): ReadableStream<Uint8Array> {
  const texts = format === 'csv' ? csvTexts(products) : jsonTexts(products);
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      let text = '';
      while (text.length < CHUNK) {
        const next = await texts.next();
        if (next.done) break;
        text += next.value;
      }
      if (text === '') controller.close();
      else controller.enqueue(encoder.encode(text));
    },
    cancel: async () => void (await texts.return()),
  });
}

async function* jsonTexts(products: AsyncIterable<ImportProduct>): AsyncGenerator<string, void, undefined> {
  for await (const product of products) yield `${JSON.stringify(encodeProduct(product))}\n`;
}

async function* csvTexts(products: AsyncIterable<ImportProduct>): AsyncGenerator<string, void, undefined> {
  yield `${OWN_COLUMNS.join(',')}\r\n`;
  for await (const each of products) {
    const product = encodeProduct(each);
    for (const [at, variant] of product.variants.entries()) {
      const cells = {
        ...(at === 0 ? productCells(product) : { external_id: product.externalId ?? '' }),
        ...variantCells(variant),
      };
      yield `${OWN_COLUMNS.map((column) => csvCell(column in cells ? cells[column] : '')).join(',')}\r\n`;
    }
  }
}

/** The reader decodes entities once; so what looks like one is encoded once. */
function encodeProduct(product: ImportProduct): ImportProduct {
  return {
    ...product,
    title: encodeText(product.title),
    brand: product.brand === null ? null : encodeText(product.brand),
    categories: product.categories.map((path) => path.map(encodeText)),
    images: product.images.map(({ url, alt }) => ({ url, alt: encodeText(alt) })),
    options: product.options.map(({ name, values }) => ({
      name: encodeText(name),
      values: values.map(encodeText),
    })),
    attributes: Object.fromEntries(
      Object.entries(product.attributes).map(([name, value]) => [encodeText(name), encodeValue(value)]),
    ),
    variants: product.variants.map((variant) => ({
      ...variant,
      optionValues: variant.optionValues.map(encodeText),
    })),
  };
}

function encodeValue(value: AttributeValue): AttributeValue {
  if (Array.isArray(value)) return value.map(encodeText);
  return typeof value === 'string' ? encodeText(value) : value;
}

function encodeText(text: string): string {
  return text.replace(/&(?=[#a-z0-9])/gi, '&amp;');
}

type Cells = Partial<Record<(typeof OWN_COLUMNS)[number], string>>;

function productCells(product: ImportProduct): Cells {
  return {
    external_id: product.externalId ?? product.variants[0]?.sku ?? '',
    title: product.title,
    description: product.description,
    brand: product.brand ?? '',
    status: product.status,
    categories: product.categories.length > 0 ? JSON.stringify(product.categories) : '',
    images: product.images.length > 0 ? JSON.stringify(product.images) : '',
    attributes: Object.keys(product.attributes).length > 0 ? JSON.stringify(product.attributes) : '',
    option_names: product.options.length > 0 ? JSON.stringify(product.options.map(({ name }) => name)) : '',
  };
}

function variantCells(variant: ImportVariant): Cells {
  return {
    option_values: variant.optionValues.length > 0 ? JSON.stringify(variant.optionValues) : '',
    sku: variant.sku,
    gtin: variant.gtin ?? '',
    price: decimal(variant.price),
    compare_at_price: decimal(variant.compareAtPrice),
    currency: variant.price?.currency ?? '',
    weight: String(variant.weight ?? ''),
    stock: String(variant.stock ?? ''),
    variant_image: variant.image ?? '',
  };
}

function decimal(money: Money | null): string {
  return money === null ? '' : toDecimal(money);
}

/** A cell that a spreadsheet would take for a formula gets an apostrophe; the reader takes it off again. */
function csvCell(value = ''): string {
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
