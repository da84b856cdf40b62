import { line, pageOf, PageQuery, prose } from '@highstreet/http';
import { z } from '@hono/zod-openapi';

const MOST_PIECES = 1_000_000_000;
const Pieces = z.number().int().min(0).max(MOST_PIECES);

/** Stock of a variant at a location. `onHand` is the sum of its movements, `available` what nobody has been promised. */
export const StockLevel = z
  .object({
    variantId: z.string(),
    locationId: z.string(),
    onHand: z.number().int(),
    reserved: z.number().int(),
    available: z.number().int(),
    lowStockAt: z.number().int(),
    version: z.number().int().openapi({ description: 'moves with onHand; `If-Match: "v3"` names it' }),
  })
  .openapi('StockLevel');
export type StockLevel = z.infer<typeof StockLevel>;

/** A variant with its stock over all locations. Back-orders that are still owed count as less than nothing on hand. */
export const StockItem = z
  .object({
    variantId: z.string(),
    productId: z.string(),
    sellerId: z.string(),
    sku: z.string(),
    title: z.string(),
    slug: z.string(),
    optionValues: z.array(z.string()),
    image: z.string().optional(),
    status: z.enum(['draft', 'active', 'archived', 'removed']),
    onHand: z.number().int(),
    reserved: z.number().int(),
    available: z.number().int(),
    lowStockAt: z.number().int(),
    isCounted: z
      .boolean()
      .openapi({ description: 'the setting; counted it is once it has stock at a location' }),
    isTracked: z.boolean().openapi({ description: 'false: it always sells' }),
    isBackorderAllowed: z.boolean(),
    isLow: z.boolean(),
    levels: z.array(StockLevel),
  })
  .openapi('StockItem');
export type StockItem = z.infer<typeof StockItem>;

export const StockPage = pageOf(StockItem)
  .extend({
    total: z.number().int().openapi({ description: 'all that fit the filters' }),
    low: z
      .number()
      .int()
      .openapi({ description: 'how many run low or are sold out, whatever `state` asks for' }),
  })
  .openapi('StockPage');
export type StockPage = z.infer<typeof StockPage>;

const ids = z
  .string()
  .max(6_500)
  .transform((text) => text.split(',').filter(Boolean))
  .pipe(z.array(z.string().max(60)).max(100));

export const ListStockQuery = PageQuery.extend({
  variants: ids.optional().openapi({ description: 'up to 100 ids, separated by commas' }),
  product: z.string().max(60).optional(),
  location: z.string().max(60).optional().openapi({ description: 'only what has stock kept there' }),
  state: z
    .enum(['low', 'out', 'uncounted'])
    .optional()
    .openapi({ description: '`low` has what is sold out, too' }),
  q: z.string().max(200).optional().openapi({ description: 'in title or SKU' }),
  sort: z.enum(['title', 'available']).default('title'),
  seller: z.string().max(60).optional().openapi({ description: 'for admins' }),
});
export type ListStockQuery = z.infer<typeof ListStockQuery>;

/** What everybody may know of a variant's stock. */
export const Availability = z
  .object({
    variantId: z.string(),
    available: z.number().int(),
    isTracked: z.boolean(),
    isBackorderAllowed: z.boolean(),
    isLow: z.boolean(),
  })
  .openapi('Availability');

/** The same for a product, over all its variants. */
export const ProductAvailability = z
  .object({
    productId: z.string(),
    available: z.number().int(),
    isTracked: z.boolean().openapi({ description: 'all its variants are counted' }),
    isBackorderAllowed: z.boolean(),
    isLow: z.boolean(),
  })
  .openapi('ProductAvailability');
export type ProductAvailability = z.infer<typeof ProductAvailability>;

export const AvailabilityQuery = z.object({ variants: ids.optional(), products: ids.optional() });
export type AvailabilityQuery = z.infer<typeof AvailabilityQuery>;

export const AvailabilityList = z
  .object({ variants: z.array(Availability), products: z.array(ProductAvailability) })
  .openapi('AvailabilityList');
export type AvailabilityList = z.infer<typeof AvailabilityList>;

export const AdjustReason = z.enum(['received', 'counted', 'returned', 'damaged', 'lost', 'other']);
export type AdjustReason = z.infer<typeof AdjustReason>;

/** Either `set`, what was counted on the shelf, or `delta`, what came or went. */
export const AdjustStock = z
  .object({
    variantId: z.string().max(60),
    locationId: z
      .string()
      .max(60)
      .optional()
      .openapi({ description: "the seller's main location unless given" }),
    set: Pieces.optional(),
    delta: z.number().int().min(-MOST_PIECES).max(MOST_PIECES).optional(),
    reason: AdjustReason,
    note: prose(500).optional(),
  })
  .refine(({ set, delta }) => (set === undefined) !== (delta === undefined), {
    path: ['set'],
    message: 'takes either set or delta',
  })
  .openapi('AdjustStock');
export type AdjustStock = z.infer<typeof AdjustStock>;

/** Absent fields stay as they are. */
export const StockSettings = z
  .object({ lowStockAt: Pieces, isBackorderAllowed: z.boolean(), isCounted: z.boolean() })
  .partial()
  .openapi('StockSettings');
export type StockSettings = z.infer<typeof StockSettings>;

export const Movement = z
  .object({
    id: z.string(),
    variantId: z.string(),
    locationId: z.string(),
    kind: z.enum(['received', 'sold', 'returned', 'adjusted']),
    quantity: z.number().int(),
    level: z.number().int().openapi({ description: 'on hand at the location after it' }),
    total: z.number().int().openapi({ description: 'on hand over all locations after it' }),
    reason: z.string().optional(),
    note: z.string().optional(),
    actorId: z.string().optional(),
    orderId: z.string().optional(),
    createdAt: z.iso.datetime(),
  })
  .openapi('Movement');
export type Movement = z.infer<typeof Movement>;

export const MovementPage = pageOf(Movement).openapi('MovementPage');
export type MovementPage = z.infer<typeof MovementPage>;

/** A line of a file of `sku, location, quantity`: `set` is what is on hand after it. */
export const BulkRow = z
  .object({
    line: z.number().int(),
    sku: z.string(),
    location: z.string(),
    quantity: z.number().int().optional(),
    outcome: z.enum(['changed', 'unchanged', 'rejected']),
    before: z.number().int().optional(),
    why: z.enum(['sku', 'location', 'quantity', 'twice', 'reserved', 'columns']).optional(),
  })
  .openapi('BulkRow');
export type BulkRow = z.infer<typeof BulkRow>;

export const BulkReport = z
  .object({
    changed: z.number().int(),
    unchanged: z.number().int(),
    rejected: z.number().int(),
    rows: z.array(BulkRow),
  })
  .openapi('BulkReport');
export type BulkReport = z.infer<typeof BulkReport>;

export const Location = z
  .object({
    id: z.string(),
    sellerId: z.string(),
    name: z.string(),
    isMain: z.boolean(),
    onHand: z.number().int(),
  })
  .openapi('Location');
export type Location = z.infer<typeof Location>;

export const LocationList = z.object({ items: z.array(Location) }).openapi('LocationList');
export const KeepLocation = z.object({ name: line(60) }).openapi('KeepLocation');
export type KeepLocation = z.infer<typeof KeepLocation>;
