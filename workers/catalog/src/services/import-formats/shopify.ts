import type { DraftVariant, ProductDraft } from './import-product.ts';

type Row = Readonly<Record<string, string>>;
const OPTIONS = [1, 2, 3];
/** How Shopify writes that a product has no options. */
const NO_OPTION = 'Default Title';

/** Whether a header line is that of Shopify's product export. */
export function isShopifyHeader(columns: readonly string[]): boolean {
  return ['Handle', 'Title', 'Variant Price'].every((column) => columns.includes(column));
}

/** A product of the rows of one handle: the first describes it, each with a price or option is a variant, the others add an image. */
export function readShopifyProduct(rows: readonly Row[]): ProductDraft {
  const first = rows[0] ?? {};
  const names = OPTIONS.map((at) => first[`Option${at} Name`] ?? '').filter((name) => name !== '');
  const variantRows = rows.filter(
    (row) => row['Variant Price'] || row['Option1 Value'] || row['Variant SKU'],
  );
  const hasOptions = names.length > 0 && !(variantRows.length === 1 && first['Option1 Value'] === NO_OPTION);
  const used = hasOptions ? names.map((_, at) => at + 1) : [];
  return {
    externalId: first['Handle'],
    title: first['Title'],
    description: first['Body (HTML)'],
    brand: first['Vendor'],
    status: first['Status'] || (isNo(first['Published']) ? 'draft' : 'active'),
    categories: readCategories(first),
    images: readImages(rows),
    options: used.map((at) => ({
      name: first[`Option${at} Name`] ?? '',
      values: [...new Set(variantRows.map((row) => row[`Option${at} Value`] ?? ''))],
    })),
    attributes: {
      type: first['Type'] ?? '',
      tags: (first['Tags'] ?? '')
        .split(',')
        .map((tag) => tag.trim())
        .filter(Boolean),
    },
    variants: variantRows.map((row) => readVariant(row, used)),
  };
}

function readVariant(row: Row, options: number[]): DraftVariant {
  return {
    sku: row['Variant SKU'],
    gtin: row['Variant Barcode'],
    optionValues: options.map((at) => row[`Option${at} Value`] ?? ''),
    price: row['Variant Price'],
    compareAtPrice: row['Variant Compare At Price'],
    weight: row['Variant Grams'],
    image: row['Variant Image'],
    stock: (row['Variant Inventory Qty'] ?? '').startsWith('-') ? '0' : row['Variant Inventory Qty'],
  };
}

function readImages(rows: readonly Row[]): { url: string; alt: string }[] {
  return rows
    .filter((row) => row['Image Src'])
    .toSorted((a, b) => Number(a['Image Position'] || 0) - Number(b['Image Position'] || 0))
    .map((row) => ({ url: row['Image Src'] ?? '', alt: row['Image Alt Text'] ?? '' }));
}

function readCategories(first: Row): string[][] {
  const path = first['Product Category'] || first['Type'] || '';
  return path === '' ? [] : [path.split('>').map((name) => name.trim())];
}

function isNo(text: string | undefined): boolean {
  return text?.toLowerCase() === 'false';
}
