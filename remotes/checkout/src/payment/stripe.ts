/** The part of Stripe.js that is used here. https://docs.stripe.com/js */
type StripeFault = { error?: { message?: string } };
export type CardElement = {
  mount(place: HTMLElement): void;
  destroy(): void;
  on(event: 'change', listener: (change: { complete: boolean }) => void): void;
};
type Stripe = {
  elements(): { create(kind: 'card', options: Record<string, unknown>): CardElement };
  createPaymentMethod(input: {
    type: 'card';
    card: CardElement;
  }): Promise<StripeFault & { paymentMethod?: { id: string } }>;
  handleNextAction(input: { clientSecret: string }): Promise<StripeFault>;
};

const address = 'https://js.stripe.com/v3/';
let loading: Promise<(key: string) => Stripe> | undefined;

/** Loads Stripe.js, once, where a page needs it. */
export async function openStripe(publishableKey: string): Promise<Stripe> {
  loading ??= loadScript();
  loading.catch(() => (loading = undefined));
  return (await loading)(publishableKey);
}

function loadScript(): Promise<(key: string) => Stripe> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address;
    script.addEventListener('load', () => {
      const made: unknown = Reflect.get(globalThis, 'Stripe');
      if (isStripe(made)) resolve(made);
      else reject(new Error('Stripe.js did not load'));
    });
    script.addEventListener('error', () => reject(new Error('Stripe.js did not load')));
    document.head.append(script);
  });
}

/** Guarantee: Stripe.js sets the global function `Stripe`. */
function isStripe(value: unknown): value is (key: string) => Stripe {
  return typeof value === 'function';
}
