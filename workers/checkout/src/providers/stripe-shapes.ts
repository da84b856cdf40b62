import { z } from 'zod';

/** What is read of Stripe's answers; they hold much more. */
export const StripeObject = z.looseObject({ id: z.string() });

export const PaymentIntent = z.looseObject({
  id: z.string(),
  amount: z.number().int(),
  amount_capturable: z.number().int().default(0),
  amount_received: z.number().int().default(0),
  currency: z.string(),
  status: z.string(),
  client_secret: z.string().nullish(),
  next_action: z.looseObject({ redirect_to_url: z.looseObject({ url: z.string() }).nullish() }).nullish(),
  last_payment_error: z.looseObject({ code: z.string().nullish() }).nullish(),
});
export type PaymentIntent = z.infer<typeof PaymentIntent>;

export const StripeFailure = z.looseObject({
  error: z.looseObject({
    type: z.string(),
    code: z.string().optional(),
    decline_code: z.string().optional(),
  }),
});

/** The object is a PaymentIntent, or a charge or refund that names one. */
export const StripeEvent = z.looseObject({
  id: z.string(),
  type: z.string(),
  data: z.looseObject({
    object: z.looseObject({ id: z.string(), payment_intent: z.string().nullish() }),
  }),
});
