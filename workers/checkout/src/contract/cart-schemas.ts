import { Money } from '@highstreet/http';
import { z } from '@hono/zod-openapi';

const Quantity = z.number().int().min(1).max(999);

/** `ok`: can be bought as it is. `too-few`: fewer are left than wanted. `gone`: the seller no longer offers it. */
export const LineState = z.enum(['ok', 'too-few', 'sold-out', 'gone']);
export type LineState = z.infer<typeof LineState>;

export const CartLine = z
  .object({
    id: z.string(),
    productId: z.string(),
    variantId: z.string(),
    sellerId: z.string(),
    sellerName: z.string(),
    slug: z.string(),
    title: z.string(),
    options: z.array(z.string()),
    image: z.string().nullable(),
    unitPrice: Money,
    quantity: z.number().int(),
    total: Money.openapi({ description: 'unit price times quantity, before discounts' }),
    discount: Money,
    state: LineState,
    available: z
      .number()
      .int()
      .nullable()
      .openapi({ description: 'pieces that can be had; null when stock sets no limit' }),
    isLow: z.boolean(),
  })
  .openapi('CartLine');
export type CartLine = z.infer<typeof CartLine>;

/** What is different from what the customer has last seen (`POST /api/cart/seen`). */
export const CartChange = z
  .object({
    lineId: z.string(),
    title: z.string(),
    kind: z.enum(['price', 'stock', 'gone']),
    before: Money.optional().openapi({ description: 'the price that was seen' }),
    after: Money.optional().openapi({ description: 'the price now' }),
    available: z.number().int().optional().openapi({ description: 'pieces that are left' }),
  })
  .openapi('CartChange');
export type CartChange = z.infer<typeof CartChange>;

export const CouponReason = z.enum([
  'unknown',
  'inactive',
  'not-started',
  'expired',
  'used-up',
  'used-up-by-you',
  'minimum-not-reached',
  'nothing-applicable',
  'not-stackable',
  'wrong-currency',
  'order-released',
]);

/** A coupon of the cart. One that does not apply right now stays, takes nothing off and says why. */
export const CartCoupon = z
  .object({
    code: z.string(),
    isApplied: z.boolean(),
    amount: Money,
    isFreeShipping: z.boolean(),
    reason: CouponReason.optional(),
    missing: Money.optional().openapi({ description: 'what a minimum lacks' }),
  })
  .openapi('CartCoupon');
export type CartCoupon = z.infer<typeof CartCoupon>;

export const CartGiftCard = z
  .object({ code: z.string(), balance: Money, amount: Money, isUsable: z.boolean() })
  .openapi('CartGiftCard');
export type CartGiftCard = z.infer<typeof CartGiftCard>;

/** Before shipping and tax, which need an address (`POST /api/checkout/quote`). `total` = lines - discount. */
export const CartTotals = z.object({ lines: Money, discount: Money, total: Money }).openapi('CartTotals');
export type CartTotals = z.infer<typeof CartTotals>;

/** `version` grows with every change of the cart; an order names the one that it is for. */
export const Cart = z
  .object({
    id: z.string().nullable().openapi({ description: 'null until something is put in' }),
    version: z.number().int(),
    currency: z.string(),
    count: z.number().int().openapi({ description: 'pieces in all' }),
    lines: z.array(CartLine),
    coupons: z.array(CartCoupon),
    giftCards: z.array(CartGiftCard),
    totals: CartTotals,
    changes: z.array(CartChange),
    isReady: z.boolean().openapi({ description: 'something is in it and every line can be bought' }),
    isStockKnown: z.boolean().openapi({ description: 'false while the inventory does not answer' }),
  })
  .openapi('Cart');
export type Cart = z.infer<typeof Cart>;

export const AddCartItem = z
  .object({ productId: z.string().max(60), variantId: z.string().max(60), quantity: Quantity.default(1) })
  .openapi('AddCartItem');
export type AddCartItem = z.infer<typeof AddCartItem>;

/** The new quantity; it may be more than there is: the line then says so. */
export const ChangeCartItem = z.object({ quantity: Quantity }).openapi('ChangeCartItem');
export type ChangeCartItem = z.infer<typeof ChangeCartItem>;

export const CartCode = z.object({ code: z.string().trim().min(1).max(64) }).openapi('CartCode');
export type CartCode = z.infer<typeof CartCode>;
