import { requireActor } from '@highstreet/http';
import type { Ctx } from '../context.ts';
import { listForExport, type ExportedRow } from '../db/export-products.ts';
import type { ImportProduct } from './import-formats/import-product.ts';
import { writeExportRows } from './write-export-rows.ts';

const PAGE_ROWS = 250;

/** The actor's products as a file that an import takes back unchanged; read page by page while it is being sent. */
export function exportProducts(ctx: Ctx, format: 'csv' | 'jsonl'): ReadableStream<Uint8Array> {
  const { id } = requireActor(ctx.actor);
  return writeExportRows(readPages(ctx, id), format);
}

async function* readPages(ctx: Ctx, sellerId: string): AsyncGenerator<ImportProduct> {
  for (let after = 0; ;) {
    const page = await listForExport(ctx.db, sellerId, after, PAGE_ROWS);
    for (const exported of page) yield toImportProduct(exported);
    const last = page.at(-1);
    if (!last || page.length < PAGE_ROWS) return;
    after = last.row.seq;
  }
}

function toImportProduct({ row, variants, categories }: ExportedRow): ImportProduct {
  const money = (amount: number | null) => (amount === null ? null : { amount, currency: row.currency });
  return {
    externalId: row.externalId,
    title: row.title,
    description: row.description,
    brand: row.brand,
    status: row.status,
    categories,
    images: row.images,
    options: row.options,
    attributes: row.attributes,
    variants: variants.map((variant) => ({
      sku: variant.sku,
      gtin: variant.gtin,
      optionValues: variant.optionValues,
      price: money(variant.price),
      compareAtPrice: money(variant.compareAtPrice),
      weight: variant.weight,
      image: variant.image,
      stock: null,
    })),
  };
}
