export type ProviderId = 'test' | 'stripe';

/** What is asked of a provider. `key` makes the call take effect once, however often it is made. Amounts in minor units. */
export type AuthorizeRequest = {
  orderId: string;
  key: string;
  token: string;
  amount: number;
  currency: string;
  email: string;
};

/** `amount` is what the provider says it holds. A refusal is an answer; whatever is thrown leaves open what happened. */
export type Authorization =
  | { kind: 'authorized'; reference: string; amount: number; currency: string }
  | { kind: 'needs_action'; reference: string; clientSecret?: string; url?: string }
  | { kind: 'declined'; reason: 'declined' | 'too-little-money' | 'second-step-refused' };

/** `code`: what the customer typed, where the provider has no dialog of its own. */
export type Confirmation = { reference: string; key: string; code: string | undefined };

export type ChargeRef = { reference: string; key: string; amount: number; currency: string };

export type CaptureOutcome = { isCaptured: true; amount: number } | { isCaptured: false; reason: string };

/** A charge by its reference, or, where that was never learnt, by the request that may have made it. */
export type CancelRequest = { reference: string | undefined; request: AuthorizeRequest; key: string };

export type RefundOutcome = { isRefunded: true; reference: string } | { isRefunded: false; reason: string };

/** What a webhook tells. `reference` of the charge; anything else of it is asked for anew, as webhooks come late, twice and in any order. */
export type ProviderNews = { id: string; type: string; reference: string | undefined };

export type Transfer = { key: string; account: string; amount: number; currency: string };

/** One way to get money. Each call has its own time limit and throws ProviderUnavailable when it is not answered. */
export type PaymentProvider = {
  id: ProviderId;
  authorize(request: AuthorizeRequest): Promise<Authorization>;
  /** Takes or asks for the second step of an authorization. */
  confirm(confirmation: Confirmation): Promise<Authorization>;
  capture(charge: ChargeRef): Promise<CaptureOutcome>;
  /** The customer has not paid afterwards: what is held is let go, what was captured goes back. Nothing to cancel is fine. */
  cancel(request: CancelRequest): Promise<void>;
  refund(charge: ChargeRef): Promise<RefundOutcome>;
  /** Throws BadSignature. */
  parseWebhook(body: string, headers: Headers): Promise<ProviderNews>;
  /** Sends a seller's money; absent where payouts go by file. */
  transfer?(transfer: Transfer): Promise<{ reference: string }>;
};

/** The provider did not answer, or not in time: what it did is not known. */
export class ProviderUnavailable extends Error {
  readonly code = 'unavailable';
}

export class BadSignature extends Error {}
