/** What a PaymentIntent answers; the fields as recorded of Stripe's API, version 2025-09-30.clover. */
type Intent = {
  id: string;
  object: 'payment_intent';
  amount: number;
  amount_capturable: number;
  amount_received: number;
  capture_method: string;
  client_secret: string;
  currency: string;
  status: string;
  latest_charge: string | null;
  metadata: Record<string, string>;
  next_action: object | null;
  last_payment_error: object | null;
  [field: string]: unknown;
};

type Reply = { status: number; body: object };

/** Speaks Stripe's HTTP as far as payments go: idempotency keys, manual capture, cards that are declined or ask for more, refunds, transfers. */
export class StripeServer {
  readonly intents = new Map<string, Intent>();
  readonly refunds: { id: string; payment_intent: string; amount: number }[] = [];
  readonly transfers: { id: string; destination: string; amount: number }[] = [];
  readonly requests: { method: string; path: string; form: Record<string, string>; headers: Headers }[] = [];
  readonly #answers = new Map<string, Reply & { form: string }>();
  /** What becomes of the next request: it is lost before or after it takes effect, or answered by this status. */
  next: 'lost-before' | 'lost-after' | 429 | 500 | undefined;

  readonly fetch = async (url: string, init: RequestInit): Promise<Response> => {
    const path = new URL(url).pathname;
    const method = init.method ?? 'GET';
    const text = typeof init.body === 'string' ? init.body : '';
    const headers = new Headers(init.headers);
    const form = Object.fromEntries(new URLSearchParams(text));
    this.requests.push({ method, path, form, headers });
    const fate = this.next;
    this.next = undefined;
    if (fate === 'lost-before') throw new TypeError('connection lost');
    if (typeof fate === 'number') return Response.json({ error: { type: 'api_error' } }, { status: fate });
    if (headers.get('authorization') !== 'Bearer sk_test_1') return failure(401, 'invalid_request_error');
    const reply = this.#once(headers.get('idempotency-key'), `${path} ${text}`, () =>
      this.#answer(method, path, form),
    );
    if (fate === 'lost-after') throw new TypeError('connection lost');
    return Response.json(reply.body, { status: reply.status });
  };

  /** The second step ends, as if the customer had used Stripe's dialog. */
  pass(id: string, isPassed: boolean): void {
    const intent = this.intents.get(id);
    if (!intent) return;
    intent.status = isPassed ? 'requires_capture' : 'requires_payment_method';
    intent.amount_capturable = isPassed ? intent.amount : 0;
    intent.next_action = null;
    if (!isPassed)
      intent.last_payment_error = { code: 'payment_intent_authentication_failure', type: 'card_error' };
  }

  #once(key: string | null, form: string, work: () => Reply): Reply {
    const known = key === null ? undefined : this.#answers.get(key);
    if (known && known.form !== form) return { status: 400, body: { error: { type: 'idempotency_error' } } };
    if (known) return known;
    const reply = work();
    if (key !== null && reply.status < 500) this.#answers.set(key, { ...reply, form });
    return reply;
  }

  #answer(method: string, path: string, form: Record<string, string>): Reply {
    const [, , kind = '', id = '', action] = path.split('/');
    if (kind === 'payment_intents' && id === '') return this.#create(form);
    if (kind === 'refunds') return this.#refund(form);
    if (kind === 'transfers') {
      const transfer = {
        id: `tr_${this.transfers.length + 1}`,
        object: 'transfer',
        destination: form['destination'] ?? '',
        amount: Number(form['amount']),
      };
      this.transfers.push(transfer);
      return { status: 200, body: transfer };
    }
    const intent = this.intents.get(id);
    if (!intent)
      return { status: 404, body: { error: { type: 'invalid_request_error', code: 'resource_missing' } } };
    if (method === 'POST') return this.#change(intent, action ?? '', form);
    return { status: 200, body: intent };
  }

  #create(form: Record<string, string>): Reply {
    const card = form['payment_method'] ?? '';
    if (card === 'pm_card_visa_chargeDeclined') return declined('generic_decline');
    if (card === 'pm_card_chargeDeclinedInsufficientFunds') return declined('insufficient_funds');
    const id = `pi_${this.intents.size + 1}`;
    const amount = Number(form['amount']);
    const asks = card === 'pm_card_authenticationRequired';
    const intent: Intent = {
      id,
      object: 'payment_intent',
      amount,
      amount_capturable: asks ? 0 : amount,
      amount_received: 0,
      automatic_payment_methods: { allow_redirects: 'never', enabled: true },
      capture_method: form['capture_method'] ?? '',
      client_secret: `${id}_secret_x`,
      confirmation_method: 'automatic',
      created: 1_795_000_000,
      currency: form['currency'] ?? '',
      latest_charge: asks ? null : `ch_${id}`,
      livemode: false,
      metadata: { order_id: form['metadata[order_id]'] ?? '' },
      next_action: asks
        ? { type: 'use_stripe_sdk', use_stripe_sdk: { type: 'three_d_secure_redirect' } }
        : null,
      last_payment_error: null,
      payment_method: card,
      receipt_email: form['receipt_email'],
      status: asks ? 'requires_action' : 'requires_capture',
    };
    this.intents.set(id, intent);
    return { status: 200, body: intent };
  }

  #change(intent: Intent, action: string, form: Record<string, string>): Reply {
    const wanted =
      action === 'capture'
        ? ['requires_capture']
        : ['requires_capture', 'requires_action', 'requires_payment_method'];
    if (!wanted.includes(intent.status))
      return {
        status: 400,
        body: {
          error: {
            type: 'invalid_request_error',
            code: 'payment_intent_unexpected_state',
            payment_intent: intent,
          },
        },
      };
    if (action === 'capture') {
      intent.amount_received = Number(form['amount_to_capture']);
      intent.status = 'succeeded';
    } else intent.status = 'canceled';
    intent.amount_capturable = 0;
    return { status: 200, body: intent };
  }

  #refund(form: Record<string, string>): Reply {
    const intent = this.intents.get(form['payment_intent'] ?? '');
    const before = this.refunds
      .filter((refund) => refund.payment_intent === intent?.id)
      .reduce((all, { amount }) => all + amount, 0);
    const left = (intent?.amount_received ?? 0) - before;
    const amount = form['amount'] === undefined ? left : Number(form['amount']);
    if (left === 0)
      return {
        status: 400,
        body: { error: { type: 'invalid_request_error', code: 'charge_already_refunded' } },
      };
    if (!intent || amount > left)
      return { status: 400, body: { error: { type: 'invalid_request_error', message: 'too much' } } };
    const refund = {
      id: `re_${this.refunds.length + 1}`,
      object: 'refund',
      payment_intent: intent.id,
      amount,
      status: 'succeeded',
    };
    this.refunds.push(refund);
    return { status: 200, body: refund };
  }
}

/** The headers of a webhook that Stripe has signed. */
export async function signWebhook(body: string, secret: string, atMs: number): Promise<Headers> {
  const at = Math.floor(atMs / 1_000);
  const raw = new TextEncoder().encode(secret);
  const key = await crypto.subtle.importKey('raw', raw, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  const bytes = new Uint8Array(
    await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(`${at}.${body}`)),
  );
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return new Headers({ 'stripe-signature': `t=${at},v1=${'0'.repeat(64)},v1=${hex},v0=old` });
}

/** The body of a webhook about a PaymentIntent. */
export function webhookBody(id: string, type: string, intent: string): string {
  const object = { id: intent, object: 'payment_intent', status: 'requires_capture' };
  return JSON.stringify({
    id,
    object: 'event',
    api_version: '2025-09-30.clover',
    type,
    data: { object },
    livemode: false,
    pending_webhooks: 1,
  });
}

function declined(code: string): Reply {
  return {
    status: 402,
    body: {
      error: {
        type: 'card_error',
        code: 'card_declined',
        decline_code: code,
        message: 'Your card was declined.',
      },
    },
  };
}

function failure(status: number, type: string): Response {
  return Response.json({ error: { type } }, { status });
}
