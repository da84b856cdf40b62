import { ProviderUnavailable } from './payment-provider.ts';
import { StripeFailure } from './stripe-shapes.ts';

export type StripeParts = {
  secretKey: string;
  api: string;
  fetch: (url: string, init: RequestInit) => Promise<Response>;
};

const TIME_LIMIT_MS = 6_000;
const VERSION = '2025-09-30.clover';

/** Stripe has answered no; `reason` is its decline code or error code. */
export class StripeRefused extends Error {
  readonly reason: string;
  constructor(reason: string) {
    super(`Stripe refuses: ${reason}`);
    this.reason = reason;
  }
}

/** Calls Stripe. A refusal of its rules throws StripeRefused; silence, 409, 429 and 5xx throw ProviderUnavailable: ask again with the same key. */
export function openStripeApi({ secretKey, api, fetch }: StripeParts) {
  const send = async (path: string, init: RequestInit): Promise<unknown> => {
    const headers = { authorization: `Bearer ${secretKey}`, 'stripe-version': VERSION, ...init.headers };
    const signal = AbortSignal.timeout(TIME_LIMIT_MS);
    const response = await fetch(api + path, { ...init, headers, signal }).catch((cause: unknown) => {
      throw new ProviderUnavailable('Stripe does not answer', { cause });
    });
    const body: unknown = await response.json().catch(() => undefined);
    if (response.ok) return body;
    if (response.status === 409 || response.status === 429 || response.status >= 500)
      throw new ProviderUnavailable(`Stripe answers ${response.status}`);
    const { error } = StripeFailure.parse(body);
    if (error.type === 'idempotency_error')
      throw new ProviderUnavailable('Stripe knows this key for another request');
    throw new StripeRefused(error.decline_code ?? error.code ?? error.type);
  };
  return {
    get: (path: string) => send(path, {}),
    post: (path: string, form: Record<string, string>, key: string) =>
      send(path, {
        method: 'POST',
        body: new URLSearchParams(form).toString(),
        headers: { 'content-type': 'application/x-www-form-urlencoded', 'idempotency-key': key },
      }),
  };
}
