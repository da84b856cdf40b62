import { line, pageOf, PageQuery } from '@highstreet/http';
import { z } from '@hono/zod-openapi';

export const OrderStatus = z
  .enum(['pending', 'confirmed', 'processing', 'shipped', 'delivered', 'cancelled'])
  .openapi('OrderStatus');

export const FulfilmentStatus = z
  .enum(['confirmed', 'processing', 'shipped', 'delivered', 'cancelled'])
  .openapi('FulfilmentStatus');
export type FulfilmentStatus = z.infer<typeof FulfilmentStatus>;

export const RefundStatus = z.enum(['none', 'partially_refunded', 'refunded']);
export type RefundStatus = z.infer<typeof RefundStatus>;

export const OrderView = z.enum(['customer', 'seller', 'admin']).openapi({
  description: 'as whom it is read: customer or guest with the key, one of its sellers, an admin',
});
export type OrderView = z.infer<typeof OrderView>;

const amount = z.number().int().openapi({ description: "minor units of the order's currency" });
const time = z.iso.datetime();

export const Address = z
  .object({
    name: z.string(),
    line1: z.string(),
    line2: z.string().optional(),
    postalCode: z.string(),
    city: z.string(),
    region: z.string().optional(),
    country: z.string(),
    phone: z.string().optional(),
  })
  .openapi('OrderAddress');

export const OrderItem = z
  .object({
    lineId: z.string(),
    productId: z.string(),
    variantId: z.string(),
    sellerId: z.string(),
    sellerName: z.string(),
    slug: z.string(),
    title: z.string(),
    options: z.array(z.string()),
    sku: z.string(),
    image: z.string().nullable(),
    unitPrice: amount,
    quantity: z.number().int(),
    discount: amount,
    tax: amount,
    amount: amount,
    returned: z.number().int().openapi({ description: 'pieces in returns that are asked for or accepted' }),
  })
  .openapi('OrderItem');
export type OrderItem = z.infer<typeof OrderItem>;

export const Tracking = z
  .object({
    carrier: line(60),
    number: line(80),
    url: z
      .url({ protocol: /^https$/ })
      .max(500)
      .optional(),
  })
  .openapi('Tracking');
export type Tracking = z.infer<typeof Tracking>;

export const Fulfilment = z
  .object({
    sellerId: z.string(),
    sellerName: z.string(),
    status: FulfilmentStatus,
    allowed: z
      .array(FulfilmentStatus)
      .openapi({ description: 'where it may go from here; empty for who may not move it' }),
    amount,
    itemCount: z.number().int(),
    tracking: Tracking.nullable(),
    shippedAt: time.nullable(),
    deliveredAt: time.nullable(),
    version: z.number().int(),
    invoiceUrl: z.string(),
  })
  .openapi('Fulfilment');
export type Fulfilment = z.infer<typeof Fulfilment>;

export const TimelineEntry = z
  .object({
    id: z.string(),
    at: time,
    by: z.enum(['customer', 'seller', 'admin', 'system']),
    sellerId: z.string().nullable(),
    kind: z.enum([
      'placed',
      'confirmed',
      'attention',
      'moved',
      'tracking',
      'cancelled',
      'return_requested',
      'return_accepted',
      'return_refused',
      'refunded',
      'note',
    ]),
    status: FulfilmentStatus.optional(),
    text: z.string().optional().openapi({ description: 'reason, note or tracking number' }),
    amount: amount.optional(),
    isInternal: z.boolean().openapi({ description: 'not shown to the customer' }),
  })
  .openapi('TimelineEntry');
export type TimelineEntry = z.infer<typeof TimelineEntry>;

const ReturnLines = z.array(z.object({ lineId: z.string().max(60), quantity: z.number().int().min(1) }));

export const OrderReturn = z
  .object({
    id: z.string(),
    sellerId: z.string(),
    status: z.enum(['requested', 'accepted', 'refused']),
    reason: z.string(),
    lines: ReturnLines,
    answer: z.string().nullable(),
    createdAt: time,
    decidedAt: time.nullable(),
  })
  .openapi('OrderReturn');
export type OrderReturn = z.infer<typeof OrderReturn>;

export const Refund = z
  .object({ id: z.string(), amount, lines: ReturnLines, createdAt: time })
  .openapi('OrderRefund');

export const Order = z
  .object({
    id: z.string(),
    number: z.string(),
    view: OrderView,
    status: z.union([OrderStatus, FulfilmentStatus]),
    refundStatus: RefundStatus,
    refunded: amount,
    currency: z.string(),
    customer: z.object({ id: z.string().nullable(), name: z.string(), email: z.string().nullable() }),
    locale: z.enum(['en', 'de']),
    items: z.array(OrderItem),
    fulfilments: z.array(Fulfilment),
    totals: z.object({
      lines: amount,
      discount: amount,
      shipping: amount,
      taxAdded: amount,
      taxIncluded: amount,
      giftCards: amount,
      total: amount,
    }),
    coupons: z.array(z.object({ code: z.string(), amount })),
    shippingAddress: Address.nullable(),
    billingAddress: Address.nullable(),
    shippingMethod: z.object({ name: z.string(), amount }).nullable(),
    paymentMethod: z.string().nullable(),
    note: z.string().nullable(),
    cancelReason: z.string().nullable(),
    timeline: z.array(TimelineEntry),
    returns: z.array(OrderReturn),
    refunds: z.array(Refund),
    canCancel: z.boolean(),
    canReturn: z.boolean(),
    invoiceUrl: z.string(),
    version: z.number().int().openapi({ description: "of the order; for a seller, of the seller's part" }),
    placedAt: time,
    updatedAt: time,
  })
  .openapi('Order');
export type Order = z.infer<typeof Order>;

export const OrderSummary = z
  .object({
    id: z.string(),
    number: z.string(),
    status: z.union([OrderStatus, FulfilmentStatus]),
    refundStatus: RefundStatus,
    currency: z.string(),
    total: amount.openapi({ description: "for a seller: of the seller's lines" }),
    itemCount: z.number().int(),
    items: z
      .array(
        z.object({
          productId: z.string(),
          title: z.string(),
          quantity: z.number().int(),
          image: z.string().nullable(),
        }),
      )
      .openapi({ description: 'the first four lines' }),
    customerName: z.string(),
    sellerNames: z.array(z.string()),
    openReturns: z.number().int(),
    version: z.number().int(),
    placedAt: time,
    updatedAt: time,
  })
  .openapi('OrderSummary');
export type OrderSummary = z.infer<typeof OrderSummary>;

export const OrderPage = pageOf(OrderSummary).openapi('OrderPage');
export type OrderPage = z.infer<typeof OrderPage>;

const day = z.iso.date().openapi({ description: 'in UTC' });

export const OrderFilter = z.object({
  as: OrderView.default('customer'),
  status: OrderStatus.optional(),
  from: day.optional(),
  to: day.optional().openapi({ description: 'inclusive' }),
  q: z.string().max(100).optional().openapi({ description: 'in number, name or titles' }),
});
export type OrderFilter = z.infer<typeof OrderFilter>;

export const ListOrdersQuery = OrderFilter.extend(PageQuery.shape);
export type ListOrdersQuery = z.infer<typeof ListOrdersQuery>;
