import { defineEvent } from '@highstreet/events/define';
import { z } from 'zod';

const ProductFacts = z.object({
  productId: z.string(),
  sellerId: z.string(),
  slug: z.string(),
  title: z.string(),
  status: z.string(),
});

export const productCreated = defineEvent('product.created', 1, ProductFacts);
export const productUpdated = defineEvent(
  'product.updated',
  1,
  ProductFacts.extend({ changed: z.array(z.string()) }),
);
export const productArchived = defineEvent(
  'product.archived',
  1,
  z.object({ productId: z.string(), sellerId: z.string() }),
);
export const categoryCreated = defineEvent(
  'category.created',
  1,
  z.object({ categoryId: z.string(), parentId: z.string().nullable(), name: z.string() }),
);
export const categoryMoved = defineEvent(
  'category.moved',
  1,
  z.object({ categoryId: z.string(), parentId: z.string().nullable(), path: z.string() }),
);
export const categoryDeleted = defineEvent('category.deleted', 1, z.object({ categoryId: z.string() }));
export const reviewPosted = defineEvent(
  'review.posted',
  1,
  z.object({ reviewId: z.string(), productId: z.string(), customerId: z.string(), rating: z.number().int() }),
);
export const reviewRemoved = defineEvent(
  'review.removed',
  1,
  z.object({ reviewId: z.string(), productId: z.string() }),
);
/** An admin has looked at the reports of a review and let it stand. */
export const reviewKept = defineEvent(
  'review.kept',
  1,
  z.object({ reviewId: z.string(), productId: z.string() }),
);
export const wishlistPriceDropped = defineEvent(
  'wishlist.price_dropped',
  1,
  z.object({
    wishlistId: z.string(),
    customerId: z.string(),
    productId: z.string(),
    from: z.number().int(),
    to: z.number().int(),
    currency: z.string(),
  }),
);

/** A product on a wishlist that was sold out can be had again. */
export const wishlistBackInStock = defineEvent(
  'wishlist.back_in_stock',
  1,
  z.object({ wishlistId: z.string(), customerId: z.string(), productId: z.string() }),
);
