import {
  BadSignature,
  ProviderUnavailable,
  type Authorization,
  type AuthorizeRequest,
  type CancelRequest,
  type CaptureOutcome,
  type ChargeRef,
  type Confirmation,
  type PaymentProvider,
  type ProviderNews,
  type RefundOutcome,
  type Transfer,
} from './payment-provider.ts';
import { openStripeApi, StripeRefused, type StripeParts } from './stripe-api.ts';
import { PaymentIntent, StripeEvent, StripeObject } from './stripe-shapes.ts';
import { verifyStripeSignature } from './stripe-signature.ts';

type Parts = StripeParts & { webhookSecret: string; now: () => number };

const CANCELLABLE = new Set([
  'requires_payment_method',
  'requires_capture',
  'requires_confirmation',
  'requires_action',
  'processing',
]);

/** Stripe by PaymentIntents with manual capture. Stripe's own idempotency keys make each call take effect once. Source: docs.stripe.com/api */
export class Stripe implements PaymentProvider {
  readonly id = 'stripe';
  readonly #api: ReturnType<typeof openStripeApi>;
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#api = openStripeApi(parts);
  }

  async authorize({
    orderId,
    key,
    token,
    amount,
    currency,
    email,
  }: AuthorizeRequest): Promise<Authorization> {
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
    try {
      return toAuthorization(PaymentIntent.parse(await this.#api.post('/v1/payment_intents', form, key)));
    } catch (error) {
      if (!(error instanceof StripeRefused)) throw error;
      const reason = error.reason === 'insufficient_funds' ? 'too-little-money' : 'declined';
      return { kind: 'declined', reason };
    }
  }

  /** The customer confirms in Stripe's own dialog; here it is only asked how that ended. */
  async confirm({ reference }: Confirmation): Promise<Authorization> {
    return toAuthorization(await this.#read(reference));
  }

  async capture({ reference, amount, key }: ChargeRef): Promise<CaptureOutcome> {
    try {
      const path = `/v1/payment_intents/${reference}/capture`;
      const intent = PaymentIntent.parse(
        await this.#api.post(path, { amount_to_capture: String(amount) }, key),
      );
      return { isCaptured: true, amount: intent.amount_received };
    } catch (error) {
      if (!(error instanceof StripeRefused)) throw error;
      const intent = await this.#read(reference);
      if (intent.status === 'succeeded') return { isCaptured: true, amount: intent.amount_received };
      return { isCaptured: false, reason: error.reason };
    }
  }

  /** Where the reference was never learnt, the same request under the same key tells it. */
  async cancel({ reference, request, key }: CancelRequest): Promise<void> {
    const made = reference ?? referenceOf(await this.authorize(request));
    if (made === undefined) return;
    const { status } = await this.#read(made);
    if (status === 'succeeded') await this.#giveBack(made, key);
    else if (CANCELLABLE.has(status)) await this.#api.post(`/v1/payment_intents/${made}/cancel`, {}, key);
  }

  async refund({ reference, amount, key }: ChargeRef): Promise<RefundOutcome> {
    try {
      const form = { payment_intent: reference, amount: String(amount) };
      const { id } = StripeObject.parse(await this.#api.post('/v1/refunds', form, key));
      return { isRefunded: true, reference: id };
    } catch (error) {
      if (error instanceof StripeRefused) return { isRefunded: false, reason: error.reason };
      throw error;
    }
  }

  async parseWebhook(body: string, headers: Headers): Promise<ProviderNews> {
    const header = headers.get('stripe-signature') ?? '';
    const { webhookSecret: secret, now } = this.#parts;
    if (!(await verifyStripeSignature({ body, header, secret, now: now() })))
      throw new BadSignature('the signature of the webhook is not valid');
    const { id, type, data } = StripeEvent.parse(JSON.parse(body));
    return { id, type, reference: data.object.payment_intent ?? data.object.id };
  }

  async transfer({ key, account, amount, currency }: Transfer): Promise<{ reference: string }> {
    const form = { amount: String(amount), currency: currency.toLowerCase(), destination: account };
    const { id } = StripeObject.parse(await this.#api.post('/v1/transfers', form, key));
    return { reference: id };
  }

  async #read(reference: string): Promise<PaymentIntent> {
    return PaymentIntent.parse(await this.#api.get(`/v1/payment_intents/${reference}`));
  }

  async #giveBack(reference: string, key: string): Promise<void> {
    try {
      await this.#api.post('/v1/refunds', { payment_intent: reference }, `${key}:refund`);
    } catch (error) {
      if (!(error instanceof StripeRefused) || error.reason !== 'charge_already_refunded') throw error;
    }
  }
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
