import { line } from '@highstreet/http';
import { z } from '@hono/zod-openapi';

const CategoryRef = z.object({ id: z.string(), name: z.string(), slug: z.string() });

export const Category = z
  .object({
    id: z.string(),
    name: z.string(),
    slug: z.string(),
    parentId: z.string().nullable(),
    image: z.string().optional(),
    position: z.number().int(),
    products: z.number().int().openapi({ description: 'active products here and below' }),
  })
  .openapi('Category');
export type Category = z.infer<typeof Category>;

export const CategoryPage = Category.extend({
  ancestors: z.array(CategoryRef),
  children: z.array(Category),
}).openapi('CategoryPage');
export type CategoryPage = z.infer<typeof CategoryPage>;

export type CategoryNode = Category & { children: CategoryNode[] };
export const CategoryNode: z.ZodType<CategoryNode> = Category.extend({
  children: z.lazy(() => z.array(CategoryNode)),
}).openapi('CategoryNode');

const slug = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'may have a-z, 0-9 and single hyphens')
  .max(120);

export const CreateCategory = z
  .object({
    name: line(120),
    slug: slug.optional(),
    parentId: z.string().nullable().default(null),
    image: z.string().max(2000).optional(),
  })
  .openapi('CreateCategory');
export type CreateCategory = z.infer<typeof CreateCategory>;

export const UpdateCategory = z
  .object({ name: line(120), slug, image: z.string().max(2000).nullable() })
  .partial()
  .openapi('UpdateCategory');
export type UpdateCategory = z.infer<typeof UpdateCategory>;

export const MoveCategory = z
  .object({
    parentId: z.string().nullable(),
    position: z
      .number()
      .int()
      .min(0)
      .max(10_000)
      .openapi({ description: 'place among the siblings, 0 first' }),
  })
  .openapi('MoveCategory');
export type MoveCategory = z.infer<typeof MoveCategory>;
