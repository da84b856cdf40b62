import { z } from '@hono/zod-openapi';

/** Where a value is: a column's name, or for JSON a path such as `ean.0`. */
const Source = z.string().min(1).max(200);

/** How a foreign file becomes products: which column or path is which field. Plain JSON, so that a seller can keep one. */
export const ImportMapping = z
  .object({
    source: z.enum(['csv', 'jsonl']),
    delimiter: z.enum([',', ';', '\t', '|']).default(','),
    /** The names of a CSV file's columns, when it has no header line. */
    columns: z.array(z.string().max(200)).max(500).optional(),
    fields: z.object({
      title: Source,
      externalId: Source.optional(),
      description: Source.optional(),
      brand: Source.optional(),
      status: Source.optional(),
      category: Source.optional(),
      sku: Source.optional(),
      gtin: Source.optional(),
      price: Source.optional(),
      compareAtPrice: Source.optional(),
      weight: Source.optional(),
      stock: Source.optional(),
      /** The first that has an address. */
      images: z.array(Source).max(30).optional(),
    }),
    categorySeparator: z.string().min(1).max(10).default('>'),
    priceUnit: z.enum(['major', 'minor']).default('major'),
    /** Of prices that name none. */
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .optional(),
    /** Every column that begins so is an attribute, named by the rest. */
    attributePrefixes: z.array(z.string().min(1).max(60)).max(20).optional(),
    /** Single columns that are attributes, and what they are called. */
    attributes: z.record(z.string().max(200), z.string().min(1).max(120)).optional(),
  })
  .openapi('ImportMapping');
export type ImportMapping = z.infer<typeof ImportMapping>;
