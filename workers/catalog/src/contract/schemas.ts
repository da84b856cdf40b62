import { line, Money, pageOf, PageQuery, prose } from '@highstreet/http';
import { z } from '@hono/zod-openapi';

export const ImageAddress = z
  .object({
    url: z
      .string()
      .max(2000)
      .regex(/^(?:https?:\/\/|\/)[^\s<>"]+$|^fil_[0-9a-z]{26}$/, 'is not an address or file id'),
    alt: z.string().max(300).default(''),
  })
  .openapi('ImageAddress');
export type ImageAddress = z.infer<typeof ImageAddress>;

export const ProductOption = z
  .object({ name: line(60), values: z.array(line(100)).min(1).max(100) })
  .openapi('ProductOption');
export type ProductOption = z.infer<typeof ProductOption>;

export const AttributeValue = z.union([
  z.string().max(10_000),
  z.number(),
  z.boolean(),
  z.array(z.string().max(500)).max(50),
]);
export type AttributeValue = z.infer<typeof AttributeValue>;

const Attributes = z
  .record(z.string().min(1).max(120), AttributeValue)
  .refine((attributes) => Object.keys(attributes).length <= 300, 'has more than 300 attributes');

export const ProductStatus = z.enum(['draft', 'active', 'archived']);
export type ProductStatus = z.infer<typeof ProductStatus>;

/** Which of their own products a seller lists. */
export const ListedStatus = z.enum([...ProductStatus.options, 'all']);
export type ListedStatus = z.infer<typeof ListedStatus>;

export const Variant = z
  .object({
    id: z.string(),
    sku: z.string(),
    gtin: z.string().optional(),
    optionValues: z.array(z.string()),
    price: Money.optional(),
    compareAtPrice: Money.optional(),
    weight: z.number().int().optional().openapi({ description: 'grams' }),
    image: z.string().optional(),
  })
  .openapi('Variant');
export type Variant = z.infer<typeof Variant>;

const VariantInput = z.object({
  id: z.string().optional(),
  sku: line(100),
  gtin: z
    .string()
    .regex(/^\d{8}$|^\d{12,14}$/, 'is not a GTIN')
    .optional(),
  optionValues: z.array(line(100)).max(5).default([]),
  price: Money.optional(),
  compareAtPrice: Money.optional(),
  weight: z.number().int().min(0).max(10_000_000).optional(),
  image: z.string().max(2000).optional(),
});

export const Rating = z.object({ average: z.number(), count: z.number().int() }).openapi('Rating');
export const Seller = z.object({ id: z.string(), name: z.string() }).openapi('Seller');

export const Product = z
  .object({
    id: z.string().openapi({ example: 'prd_01jd2xk7w0e9gbsfzq8v4m3n5t' }),
    slug: z.string(),
    title: z.string(),
    description: z.string().openapi({ description: 'HTML of a small safe set' }),
    seller: Seller,
    brand: z.string().optional(),
    status: ProductStatus,
    categoryIds: z.array(z.string()),
    images: z.array(ImageAddress),
    options: z.array(ProductOption),
    variants: z.array(Variant),
    attributes: z.record(z.string(), AttributeValue),
    inStock: z.boolean(),
    rating: Rating,
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  })
  .openapi('Product');
export type Product = z.infer<typeof Product>;

const ProductFields = z.object({
  title: line(300),
  slug: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'may have a-z, 0-9 and single hyphens')
    .max(120)
    .optional(),
  externalId: line(200).optional(),
  description: prose(50_000).default(''),
  brand: line(120).optional(),
  status: ProductStatus.default('draft'),
  categoryIds: z.array(z.string()).max(20).default([]),
  images: z.array(ImageAddress).max(30).default([]),
  options: z.array(ProductOption).max(5).default([]),
  variants: z.array(VariantInput).min(1).max(250),
  attributes: Attributes.default({}),
});

export const CreateProduct = ProductFields.openapi('CreateProduct');
export type CreateProduct = z.infer<typeof CreateProduct>;

/** Absent fields stay as they are; `null` clears a brand. A new list of variants replaces the old one, ids keep their variant. */
export const UpdateProduct = z
  .object({
    title: line(300),
    slug: ProductFields.shape.slug,
    description: prose(50_000),
    brand: line(120).nullable(),
    status: ProductStatus,
    categoryIds: z.array(z.string()).max(20),
    images: z.array(ImageAddress).max(30),
    options: z.array(ProductOption).max(5),
    variants: z.array(VariantInput).min(1).max(250),
    attributes: Attributes,
  })
  .partial()
  .openapi('UpdateProduct');
export type UpdateProduct = z.infer<typeof UpdateProduct>;

export const ProductCard = z
  .object({
    id: z.string(),
    slug: z.string(),
    title: z.string(),
    brand: z.string().optional(),
    seller: Seller,
    status: ProductStatus,
    image: ImageAddress.optional(),
    price: Money.optional().openapi({ description: 'of the cheapest variant' }),
    hasPriceRange: z.boolean(),
    inStock: z.boolean(),
    rating: Rating,
    createdAt: z.iso.datetime(),
  })
  .openapi('ProductCard');
export type ProductCard = z.infer<typeof ProductCard>;

const Facet = z
  .object({
    name: z.string(),
    values: z.array(
      z.object({ value: z.string(), label: z.string(), count: z.number().int(), selected: z.boolean() }),
    ),
  })
  .openapi('Facet');

export const ProductPage = pageOf(ProductCard)
  .extend({
    total: z.number().int(),
    facets: z.array(Facet),
    statuses: z
      .record(ProductStatus, z.number().int())
      .optional()
      .openapi({ description: "how many of a seller's own there are in each status; with `status` only" }),
    corrected: z
      .string()
      .optional()
      .openapi({ description: 'what was searched instead of a misspelt query' }),
  })
  .openapi('ProductPage');
export type ProductPage = z.infer<typeof ProductPage>;

/** Comma-separated, or the parameter repeated: then each is one value that may hold commas (an empty one is none). */
const list = z
  .union([z.string().max(2000), z.array(z.string().max(2000)).max(100)])
  .transform((given) => (typeof given === 'string' ? given.split(',') : given).filter(Boolean));

/** Also takes any number of `attr.<name>=value` parameters. */
export const ListProductsQuery = PageQuery.extend({
  q: z.string().max(200).optional(),
  ids: list.pipe(z.array(z.string()).max(100)).optional(),
  category: z.string().max(200).optional().openapi({ description: 'id or slug; descendants included' }),
  seller: z.string().max(60).optional(),
  brand: list.optional(),
  minPrice: z.coerce.number().int().min(0).optional(),
  maxPrice: z.coerce.number().int().min(0).optional(),
  minRating: z.coerce.number().min(1).max(5).optional().openapi({ description: 'mean of the reviews' }),
  inStock: z
    .enum(['true', 'false'])
    .transform((text) => text === 'true')
    .optional(),
  status: ListedStatus.optional().openapi({
    description: "a seller's own products, in this status or in all; an admin's are everybody's",
  }),
  sort: z.enum(['relevance', 'newest', 'price', 'price-desc', 'rating']).optional(),
  facets: list.optional(),
}).catchall(z.union([z.string().max(500), z.array(z.string().max(500)).max(50)]));
export type ListProductsQuery = z.infer<typeof ListProductsQuery>;

export const Suggestions = z
  .object({
    queries: z.array(z.object({ text: z.string(), products: z.number().int() })),
    products: z.array(ProductCard),
    categories: z.array(z.object({ id: z.string(), name: z.string(), slug: z.string() })),
  })
  .openapi('Suggestions');
export type Suggestions = z.infer<typeof Suggestions>;
