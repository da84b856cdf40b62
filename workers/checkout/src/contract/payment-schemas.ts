import { line, Money, pageOf } from '@highstreet/http';
import { z } from '@hono/zod-openapi';

export const Refund = z
  .object({
    id: z.string(),
    amount: Money,
    status: z.enum(['pending', 'succeeded', 'failed']),
    lines: z.array(z.object({ lineId: z.string(), quantity: z.number().int(), amount: Money })),
    shipping: Money,
    isRestocked: z.boolean(),
    reason: z.string(),
    createdAt: z.iso.datetime(),
  })
  .openapi('Refund');
export type Refund = z.infer<typeof Refund>;

export const PaymentStatus = z.enum([
  'pending',
  'needs_action',
  'authorized',
  'captured',
  'cancelled',
  'failed',
]);
export type PaymentStatus = z.infer<typeof PaymentStatus>;

/** What was paid for an order. A seller sees its own lines and what was refunded for them. */
export const Payment = z
  .object({
    id: z.string(),
    orderId: z.string(),
    provider: z.string(),
    method: z.string(),
    status: PaymentStatus,
    amount: Money,
    captured: Money,
    giftCards: Money,
    refunded: Money,
    refundable: Money,
    lines: z.array(
      z.object({
        lineId: z.string(),
        variantId: z.string(),
        title: z.string(),
        quantity: z.number().int(),
        amount: Money.openapi({ description: 'paid for the line: price - discount + added tax' }),
        refundedQuantity: z.number().int(),
        refunded: Money,
      }),
    ),
    refunds: z.array(Refund),
    createdAt: z.iso.datetime(),
  })
  .openapi('Payment');
export type Payment = z.infer<typeof Payment>;

const RefundLine = z.object({
  lineId: z.string().max(60),
  quantity: z.number().int().min(0).max(999),
  amount: z
    .number()
    .int()
    .min(1)
    .optional()
    .openapi({ description: 'minor units; left out: the share of the quantity' }),
});

/** `shipping` in minor units, admins only. `isRestocked`: the pieces go back on the shelf. */
export const CreateRefund = z
  .object({
    lines: z.array(RefundLine).max(200),
    shipping: z.number().int().min(0).default(0),
    isRestocked: z.boolean().default(false),
    reason: line(200),
  })
  .openapi('CreateRefund');
export type CreateRefund = z.infer<typeof CreateRefund>;

/** One entry of a seller's ledger; amounts in minor units, negative for what goes back. `net` = gross - commission - fee. */
export const LedgerLine = z
  .object({
    id: z.string(),
    kind: z.enum(['sale', 'refund']),
    orderId: z.string(),
    lineId: z.string(),
    title: z.string(),
    quantity: z.number().int(),
    currency: z.string(),
    gross: z.number().int(),
    commission: z.number().int(),
    fee: z.number().int(),
    net: z.number().int(),
    payoutId: z.string().nullable(),
    createdAt: z.iso.datetime(),
  })
  .openapi('LedgerLine');
export type LedgerLine = z.infer<typeof LedgerLine>;

export const LedgerPage = pageOf(LedgerLine).openapi('LedgerPage');
export type LedgerPage = z.infer<typeof LedgerPage>;

/** Sums in minor units. `open` is what the next payout brings; it is negative when more was refunded than sold. */
export const Balance = z
  .object({
    currency: z.string(),
    gross: z.number().int(),
    commission: z.number().int(),
    fee: z.number().int(),
    net: z.number().int(),
    open: z.number().int(),
    paid: z.number().int(),
  })
  .openapi('Balance');
export type Balance = z.infer<typeof Balance>;

export const Payout = z
  .object({
    id: z.string(),
    batchId: z.string(),
    sellerId: z.string(),
    amount: Money,
    lineCount: z.number().int(),
    method: z.enum(['file', 'stripe']),
    status: z.enum(['pending', 'paid', 'failed']),
    createdAt: z.iso.datetime(),
  })
  .openapi('Payout');
export type Payout = z.infer<typeof Payout>;

/** The caller's balances and payouts; an admin's are those of all sellers. */
export const PayoutPage = pageOf(Payout)
  .extend({ balances: z.array(Balance) })
  .openapi('PayoutPage');
export type PayoutPage = z.infer<typeof PayoutPage>;

/** Pays every seller whose open balance is at least `minimum` (minor units). */
export const CreatePayouts = z
  .object({
    method: z.enum(['file', 'stripe']),
    currency: z.string().regex(/^[A-Z]{3}$/),
    minimum: z.number().int().min(1).default(1),
  })
  .openapi('CreatePayouts');
export type CreatePayouts = z.infer<typeof CreatePayouts>;

export const PayoutBatch = z
  .object({ id: z.string(), total: Money, payouts: z.array(Payout) })
  .openapi('PayoutBatch');
export type PayoutBatch = z.infer<typeof PayoutBatch>;
