import type { Database } from '@highstreet/data';
import type { CheckoutConfig } from '../contract/index.ts';
import type { Env } from '../env.ts';
import type { PaymentProvider, ProviderId } from './payment-provider.ts';
import { Stripe } from './stripe.ts';
import { testCards } from './test-cards.ts';
import { openTestProvider } from './test-provider.ts';

/** The ways to pay that this installation has. */
export type Providers = {
  find(id: string): PaymentProvider | undefined;
  config: CheckoutConfig['providers'];
};

type Parts = {
  db: Database;
  now: () => number;
  newId: (prefix: string) => string;
  wait: (ms: number) => Promise<void>;
};

/** The test provider unless it is production, and Stripe where there is a key. */
export function openProviders(env: Env, parts: Parts): Providers {
  const hasTest = (env.TEST_PAYMENTS ?? (env.PROFILE === 'production' ? 'off' : 'on')) === 'on';
  const stripe = env.STRIPE_SECRET_KEY;
  const all: Partial<Record<ProviderId, PaymentProvider>> = {
    ...(hasTest ? { test: openTestProvider(parts) } : {}),
    ...(stripe
      ? {
          stripe: new Stripe({
            secretKey: stripe,
            webhookSecret: env.STRIPE_WEBHOOK_SECRET ?? '',
            api: env.STRIPE_API,
            fetch: (url, init) => fetch(url, init),
            now: parts.now,
          }),
        }
      : {}),
  };
  const config: Providers['config'] = [];
  if (all.test) config.push({ id: 'test', testCards });
  if (all.stripe) config.push({ id: 'stripe', publishableKey: env.STRIPE_PUBLISHABLE_KEY, testCards: [] });
  return { find: (id) => (id === 'test' || id === 'stripe' ? all[id] : undefined), config };
}
