import { line } from '@highstreet/http';
import { z } from '@hono/zod-openapi';
import { ProductCard } from './schemas.ts';

export const Wishlist = z
  .object({
    id: z.string(),
    name: z.string(),
    shareToken: z.string().optional().openapi({ description: 'present while the list is shared by link' }),
    productIds: z.array(z.string()),
    createdAt: z.iso.datetime(),
  })
  .openapi('Wishlist');
export type Wishlist = z.infer<typeof Wishlist>;

export const WishlistList = z.object({ items: z.array(Wishlist) }).openapi('WishlistList');
export type WishlistList = z.infer<typeof WishlistList>;

export const WishlistPage = Wishlist.extend({ products: z.array(ProductCard) }).openapi('WishlistPage');
export type WishlistPage = z.infer<typeof WishlistPage>;

export const SharedWishlist = z
  .object({ name: z.string(), products: z.array(ProductCard) })
  .openapi('SharedWishlist');
export type SharedWishlist = z.infer<typeof SharedWishlist>;

export const CreateWishlist = z.object({ name: line(80) }).openapi('CreateWishlist');
export type CreateWishlist = z.infer<typeof CreateWishlist>;

export const UpdateWishlist = z
  .object({ name: line(80), shared: z.boolean() })
  .partial()
  .openapi('UpdateWishlist');
export type UpdateWishlist = z.infer<typeof UpdateWishlist>;
