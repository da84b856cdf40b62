import type { CheckoutForm } from './checkout-form.ts';

const key = 'highstreet.checkout.form';

/** What was typed in this tab before a reload; never the card. */
export function recallForm(): Partial<CheckoutForm> {
  try {
    const known: unknown = JSON.parse(sessionStorage.getItem(key) ?? '{}');
    return isForm(known) ? known : {};
  } catch {
    return {};
  }
}

export function keepForm({ cardNumber: _, ...form }: CheckoutForm): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(form));
  } catch {
    // Without storage a reload begins with an empty form.
  }
}

export function forgetForm(): void {
  try {
    sessionStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
}

/** Guarantee: only `keepForm` writes this key. */
function isForm(value: unknown): value is Partial<CheckoutForm> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
