import { line, Money, pageOf, prose } from '@highstreet/http';
import { z } from '@hono/zod-openapi';
import { Cart } from './cart-schemas.ts';

const Country = z.string().regex(/^[A-Z]{2}$/, 'is not an ISO 3166-1 code');

/** Checked against the form of its country (`GET /api/checkout/config`); bad fields are named in `errors`. */
export const Address = z
  .object({
    name: line(120),
    line1: line(160),
    line2: line(160).optional(),
    postalCode: z.string().trim().max(16).default(''),
    city: line(100),
    region: z.string().trim().max(60).optional(),
    country: Country,
    phone: z.string().trim().max(40).optional(),
  })
  .openapi('CheckoutAddress');
export type Address = z.infer<typeof Address>;

/** Where it goes, as far as it is known yet; the country decides about taxes and shipping. */
export const Destination = z.object({
  country: Country,
  region: z.string().trim().max(60).optional(),
  postalCode: z.string().trim().max(16).optional(),
});
export type Destination = z.infer<typeof Destination>;

export const QuoteRequest = z
  .object({ destination: Destination, shippingMethodId: z.string().max(40).optional() })
  .openapi('QuoteRequest');
export type QuoteRequest = z.infer<typeof QuoteRequest>;

export const ShippingMethod = z
  .object({
    id: z.string().openapi({ description: 'standard, express, freight, pick-up' }),
    name: z.string(),
    amount: Money.openapi({ description: 'before discounts' }),
    minDays: z.number().int(),
    maxDays: z.number().int(),
    isPickUp: z.boolean().openapi({ description: 'needs no shipping address' }),
    freeAbove: Money.optional().openapi({ description: 'free from this value of goods' }),
  })
  .openapi('ShippingMethod');
export type ShippingMethod = z.infer<typeof ShippingMethod>;

/** `rate` in percent. Included taxes are a part of the prices, others are added. */
export const TaxPart = z
  .object({ name: z.string(), rate: z.number(), amount: Money, isIncluded: z.boolean() })
  .openapi('TaxPart');
export type TaxPart = z.infer<typeof TaxPart>;

/** `total` = lines + shipping + taxAdded - discount; `toPay` = total - giftCards. `discount` includes what is off shipping. */
export const Totals = z
  .object({
    lines: Money,
    discount: Money,
    shipping: Money,
    shippingDiscount: Money,
    taxAdded: Money,
    taxIncluded: Money,
    total: Money,
    giftCards: Money,
    toPay: Money,
  })
  .openapi('CheckoutTotals');
export type Totals = z.infer<typeof Totals>;

export const Quote = z
  .object({
    cart: Cart,
    shippingMethods: z.array(ShippingMethod),
    shippingMethodId: z.string().openapi({ description: 'the wanted one, or the cheapest that is offered' }),
    totals: Totals,
    taxes: z.array(TaxPart),
  })
  .openapi('Quote');
export type Quote = z.infer<typeof Quote>;

/** A provider's token of a card, or the token of a test card; never a card number. */
export const PaymentChoice = z.object({
  provider: z.enum(['test', 'stripe']),
  token: z.string().min(1).max(200),
});
export type PaymentChoice = z.infer<typeof PaymentChoice>;

/** `expectedTotal` is what the customer has agreed to (`totals.total` of the quote). Without a shipping address only pick-up works. */
export const PlaceOrder = z
  .object({
    cartVersion: z.number().int(),
    expectedTotal: Money,
    email: z.email().max(200),
    shippingAddress: Address.nullable(),
    billingAddress: Address.nullish().openapi({ description: 'when it differs; always needed for pick-up' }),
    shippingMethodId: z.string().max(40),
    payment: PaymentChoice.optional().openapi({ description: 'may be left out when gift cards pay it all' }),
    note: prose(500).optional(),
    locale: z.enum(['en', 'de']).default('en'),
  })
  .openapi('PlaceOrder');
export type PlaceOrder = z.infer<typeof PlaceOrder>;

export const PlacementState = z.enum(['placing', 'needs_action', 'placed', 'failed', 'needs_attention']);
export type PlacementState = z.infer<typeof PlacementState>;

/** Why no order came of it; stock, coupons and cart are as before. */
export const FailureReason = z.enum([
  'out-of-stock',
  'coupon-refused',
  'gift-card-refused',
  'payment-declined',
  'second-step-refused',
  'second-step-expired',
  'provider-unavailable',
  'amount-differs',
  'reservation-lost',
  'not-available',
]);
export type FailureReason = z.infer<typeof FailureReason>;

/** What the customer has to do. `test`: type the code; `stripe`: confirm with `clientSecret`, then post the action. */
export const PlacementAction = z
  .object({
    kind: z.literal('second-step'),
    provider: z.enum(['test', 'stripe']),
    clientSecret: z.string().optional(),
    url: z.string().optional(),
    expiresAt: z.iso.datetime(),
  })
  .openapi('PlacementAction');

export const Placement = z
  .object({
    orderId: z.string(),
    number: z.string().nullable(),
    state: PlacementState,
    total: Money,
    toPay: Money,
    email: z.string(),
    accessKey: z.string().openapi({ description: 'opens the order without signing in: /orders/{id}?key=' }),
    action: PlacementAction.optional(),
    failure: z
      .object({
        reason: FailureReason,
        detail: z.string(),
        lines: z.array(z.object({ lineId: z.string(), title: z.string(), available: z.number().int() })),
      })
      .optional(),
    steps: z.array(z.object({ name: z.string(), outcome: z.string(), at: z.iso.datetime() })),
    follow: z.string().openapi({ description: 'where to read how it goes on; live topic `order:<orderId>`' }),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  })
  .openapi('Placement');
export type Placement = z.infer<typeof Placement>;

export const PlacementPage = pageOf(Placement).openapi('PlacementPage');
export type PlacementPage = z.infer<typeof PlacementPage>;

/** `confirm` with the code of a test card (123456 is right, any other is refused), or after the provider's own dialog; `cancel` gives up. */
export const PlacementAct = z
  .object({ kind: z.enum(['confirm', 'cancel']), code: z.string().max(20).optional() })
  .openapi('PlacementAct');
export type PlacementAct = z.infer<typeof PlacementAct>;
