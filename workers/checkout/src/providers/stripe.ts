import { BadSignature, ProviderUnavailable, type Authorization, type PaymentProvider } from './payment-provider.ts';
import { openStripeApi, StripeRefused, type StripeParts } from './stripe-api.ts';
import { verifyStripeSignature } from './stripe-signature.ts';
import { PaymentIntent, StripeEvent, StripeObject } from './stripe-shapes.ts';

const CANCELLABLE = new Set(['requires_payment_method', 'requires_capture', 'requires_confirmation', 'requires_action', 'processing']);

/** Stripe by PaymentIntents with manual capture. Stripe's own idempotency keys make each call take effect once. Source: docs.stripe.com/api */
export function openStripe(parts: StripeParts & { webhookSecret: string; now: () => number }): PaymentProvider {
  const { post, get } = openStripeApi(parts);
  const create: PaymentProvider['authorize'] = async ({ orderId, key, token, amount, currency, email }) => {
    const form = {
      amount: String(amount),
      currency: currency.toLowerCase(),
      capture_method: 'manual',
      confirm: 'true',
      payment_method: token,
      receipt_email: email,
      'automatic_payment_methods[enabled]': 'true',
      'automatic_payment_methods[allow_redirects]': 'never',
      'metadata[order_id]': orderId,
    };
    return orDeclined(async () => toAuthorization(PaymentIntent.parse(await post('/v1/payment_intents', form, key))));
  };
  const read = async (reference: string) => PaymentIntent.parse(await get(`/v1/payment_intents/${reference}`));
  return {
    id: 'stripe',
    authorize: create,
    confirm: async ({ reference }) => toAuthorization(await read(reference)),
    capture: async ({ reference, amount, key }) => {
      try {
        const form = { amount_to_capture: String(amount) };
        const path = `/v1/payment_intents/${reference}/capture`;
        const intent = PaymentIntent.parse(await post(path, form, key));
        return { isCaptured: true, amount: intent.amount_received };
      } catch (error) {
        if (!(error instanceof StripeRefused)) throw error;
        const intent = await read(reference);
        if (intent.status === 'succeeded') return { isCaptured: true, amount: intent.amount_received };
        return { isCaptured: false, reason: error.reason };
      }
    },
    cancel: async ({ reference, request, key }) => {
      const made = reference ?? referenceOf(await create(request));
      if (made === undefined) return;
      const intent = await read(made);
      if (intent.status === 'succeeded')
        await post('/v1/refunds', { payment_intent: made }, `${key}:refund`).catch(orDoneBefore);
      else if (CANCELLABLE.has(intent.status)) await post(`/v1/payment_intents/${made}/cancel`, {}, key);
    },
    refund: async ({ reference, amount, key }) => {
      try {
        const form = { payment_intent: reference, amount: String(amount) };
        return { isRefunded: true, reference: StripeObject.parse(await post('/v1/refunds', form, key)).id };
      } catch (error) {
        if (error instanceof StripeRefused) return { isRefunded: false, reason: error.reason };
        throw error;
      }
    },
    parseWebhook: async (body, headers) => {
      const header = headers.get('stripe-signature') ?? '';
      const isOurs = await verifyStripeSignature({ body, header, secret: parts.webhookSecret, now: parts.now() });
      if (!isOurs) throw new BadSignature('the signature of the webhook is not valid');
      const { id, type, data } = StripeEvent.parse(JSON.parse(body));
      return { id, type, reference: data.object.payment_intent ?? data.object.id };
    },
    transfer: async ({ key, account, amount, currency }) => {
      const form = { amount: String(amount), currency: currency.toLowerCase(), destination: account };
      return { reference: StripeObject.parse(await post('/v1/transfers', form, key)).id };
    },
  };
}

function toAuthorization(intent: PaymentIntent): Authorization {
  const { id, status, amount_capturable: held, amount_received: taken } = intent;
  const currency = intent.currency.toUpperCase();
  if (status === 'requires_capture') return { kind: 'authorized', reference: id, amount: held, currency };
  if (status === 'succeeded') return { kind: 'authorized', reference: id, amount: taken, currency };
  if (status === 'requires_action') {
    const url = intent.next_action?.redirect_to_url?.url;
    return { kind: 'needs_action', reference: id, clientSecret: intent.client_secret ?? undefined, url };
  }
  if (status === 'processing') throw new ProviderUnavailable('Stripe is still processing');
  const isStep = intent.last_payment_error?.code === 'payment_intent_authentication_failure';
  return { kind: 'declined', reason: isStep ? 'second-step-refused' : 'declined' };
}

function referenceOf(authorization: Authorization): string | undefined {
  return authorization.kind === 'declined' ? undefined : authorization.reference;
}

async function orDeclined(work: () => Promise<Authorization>): Promise<Authorization> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof StripeRefused)) throw error;
    const reason = error.reason === 'insufficient_funds' ? 'too-little-money' : 'declined';
    return { kind: 'declined', reason };
  }
}

function orDoneBefore(error: unknown): void {
  if (error instanceof StripeRefused && error.reason === 'charge_already_refunded') return;
  throw error;
}
