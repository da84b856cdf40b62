import { Money, pageOf, PageQuery, prose } from '@highstreet/http';
import { z } from '@hono/zod-openapi';
import { normalizeCode } from './normalize-code.ts';

const instant = z.iso.datetime({ offset: true });
const CouponType = z.enum(['percentage', 'fixed', 'free_shipping']);
const currency = z.string().regex(/^[A-Z]{3}$/, 'is not an ISO 4217 code');
const amount = z.number().int().min(0).max(100_000_000_000);
const id = z.string().regex(/^[\w.:-]{1,60}$/, 'is not an id');

/** What a customer types: any case, any Unicode form, with space around it. */
export const Code = z
  .string()
  .max(200)
  .transform(normalizeCode)
  .pipe(
    z
      .string()
      .regex(/^[\p{L}\p{N}][\p{L}\p{N}_-]{2,39}$/u, 'has 3 to 40 letters, digits, hyphens and underscores'),
  );

const terms = {
  description: prose(500).openapi({ description: 'for those who manage it; customers do not see it' }),
  type: CouponType,
  value: z.number().min(0).max(100_000_000_000).openapi({
    description: 'percentage: percent with at most two decimals; fixed: minor units; free_shipping: 0',
  }),
  currency: currency.nullable().openapi({ description: 'of value and minimum; null: any currency' }),
  minOrderAmount: amount.min(1).nullable().openapi({
    description:
      "minor units; what the coupon's seller sells in the cart counts, before discounts and shipping",
  }),
  maxUses: z.number().int().min(1).max(1_000_000_000).nullable(),
  maxUsesPerCustomer: z.number().int().min(1).max(1_000).nullable(),
  startsAt: instant.nullable(),
  expiresAt: instant.nullable(),
  applicableCategories: z.array(id).max(100).openapi({ description: 'ids; those below them count too' }),
  applicableProducts: z.array(id).max(200),
  stackable: z.boolean().openapi({ description: 'goes with other stackable coupons' }),
  active: z.boolean(),
};

export const CouponStatus = z.enum(['active', 'scheduled', 'expired', 'used-up', 'inactive']);
export type CouponStatus = z.infer<typeof CouponStatus>;

export const Coupon = z
  .object({
    id: z.string(),
    sellerId: z.string().nullable().openapi({ description: 'null: of the house, good for every seller' }),
    code: z.string(),
    isBulk: z.boolean().openapi({ description: 'code is the start of many codes, each good for one order' }),
    codeCount: z.number().int(),
    ...terms,
    currentUses: z.number().int(),
    status: CouponStatus,
    createdAt: instant,
    updatedAt: instant,
  })
  .openapi('Coupon');
export type Coupon = z.infer<typeof Coupon>;

const NewTerms = z.object({
  ...terms,
  description: terms.description.default(''),
  value: terms.value.default(0),
  currency: terms.currency.default(null),
  minOrderAmount: terms.minOrderAmount.default(null),
  maxUses: terms.maxUses.default(null),
  maxUsesPerCustomer: terms.maxUsesPerCustomer.default(null),
  startsAt: terms.startsAt.default(null),
  expiresAt: terms.expiresAt.default(null),
  applicableCategories: terms.applicableCategories.default([]),
  applicableProducts: terms.applicableProducts.default([]),
  stackable: terms.stackable.default(false),
  active: terms.active.default(true),
});
/** What a coupon gives, complete. */
export type CouponFields = z.infer<typeof NewTerms>;

export const CreateCoupon = NewTerms.extend({
  code: Code,
  sellerId: id.nullish().openapi({ description: 'admins only: whose coupon it is; null: of the house' }),
}).openapi('CreateCoupon');
export type CreateCoupon = z.infer<typeof CreateCoupon>;

export const CreateBulkCoupon = CreateCoupon.extend({
  code: Code.openapi({ description: 'the start of each code; 16 random letters follow' }),
  count: z.number().int().min(1).max(10_000),
}).openapi('CreateBulkCoupon');
export type CreateBulkCoupon = z.infer<typeof CreateBulkCoupon>;

export const UpdateCoupon = z.object(terms).partial().openapi('UpdateCoupon');
export type UpdateCoupon = z.infer<typeof UpdateCoupon>;

export const CouponPage = pageOf(Coupon).openapi('CouponPage');
export type CouponPage = z.infer<typeof CouponPage>;

export const ListCouponsQuery = PageQuery.extend({
  q: z
    .string()
    .max(100)
    .optional()
    .openapi({ description: 'part of a code or description, or a whole bulk code' }),
  status: CouponStatus.optional(),
  seller: z.string().max(60).optional().openapi({ description: 'admins only: an id, or `house`' }),
});
export type ListCouponsQuery = z.infer<typeof ListCouponsQuery>;

/** Minor units that a whole cart may cost, so that every sum is exact. */
const MOST = 1_000_000_000_000_000;

const CartLine = z.object({
  lineId: id,
  productId: id,
  sellerId: id,
  categoryIds: z.array(id).max(50).default([]).openapi({ description: 'with their ancestors' }),
  unitPrice: amount,
  quantity: z.number().int().min(1).max(10_000),
});

export const Cart = z
  .object({
    currency,
    lines: z
      .array(CartLine)
      .min(1)
      .max(200)
      .refine((lines) => new Set(lines.map(({ lineId }) => lineId)).size === lines.length, {
        error: 'has two lines with one id',
      })
      .refine((lines) => lines.reduce((all, line) => all + line.unitPrice * line.quantity, 0) <= MOST, {
        error: 'costs more than can be counted',
      }),
    shipping: amount.default(0),
  })
  .openapi('CouponCart');

export const ValidateCoupons = z
  .object({
    code: z.string().min(1).max(200).optional(),
    codes: z.array(z.string().min(1).max(200)).min(1).max(10).optional(),
    cart: Cart,
  })
  .refine(({ code, codes }) => (code === undefined) !== (codes === undefined), {
    error: 'names either code or codes',
  })
  .openapi('ValidateCoupons');
export type ValidateCoupons = z.infer<typeof ValidateCoupons>;

const DiscountView = z
  .object({
    couponId: z.string(),
    code: z.string(),
    type: CouponType,
    lines: z.array(z.object({ lineId: z.string(), amount: z.number().int() })),
    shipping: z.number().int(),
    total: z.number().int(),
  })
  .openapi('Discount', { description: 'minor units; lines that it leaves as they are do not appear' });

export const ValidCoupons = z
  .object({ discounts: z.array(DiscountView), total: Money })
  .openapi('ValidCoupons');
export type ValidCoupons = z.infer<typeof ValidCoupons>;

export const PreviewCoupon = z
  .object({ coupon: CreateCoupon.omit({ code: true }), cart: Cart })
  .openapi('PreviewCoupon');
export type PreviewCoupon = z.infer<typeof PreviewCoupon>;

export const CouponPreview = z
  .object({
    discount: DiscountView.nullable(),
    reason: z.string().nullable().openapi({ description: 'why it would not be taken' }),
    missing: z.number().int().nullable(),
  })
  .openapi('CouponPreview');
export type CouponPreview = z.infer<typeof CouponPreview>;

export const UsageQuery = z.object({ days: z.coerce.number().int().min(1).max(366).default(30) });

export const CouponUsage = z
  .object({
    days: z
      .array(z.object({ date: z.iso.date(), uses: z.number().int(), amounts: z.array(Money) }))
      .openapi({ description: 'every day (UTC) of the time asked for, the oldest first' }),
    total: z.object({ uses: z.number().int(), released: z.number().int(), amounts: z.array(Money) }),
  })
  .openapi('CouponUsage');
export type CouponUsage = z.infer<typeof CouponUsage>;

export const RedemptionPage = pageOf(
  z.object({
    orderId: z.string(),
    code: z.string(),
    amount: Money,
    redeemedAt: instant,
    releasedAt: instant.nullable(),
  }),
).openapi('RedemptionPage');
export type RedemptionPage = z.infer<typeof RedemptionPage>;
