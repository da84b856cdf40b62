import { z } from '@hono/zod-openapi';

/** The form of an address in a country. `pattern` is a regular expression without flags. */
export const CountryForm = z
  .object({
    code: z.string(),
    name: z.object({ en: z.string(), de: z.string() }),
    postalCode: z.object({ isRequired: z.boolean(), pattern: z.string(), example: z.string() }),
    region: z.object({
      isRequired: z.boolean(),
      kind: z.enum(['none', 'state', 'province', 'county', 'canton', 'prefecture']),
      options: z.array(z.object({ code: z.string(), name: z.string() })),
    }),
    isTaxIncluded: z.boolean(),
  })
  .openapi('CountryForm');
export type CountryForm = z.infer<typeof CountryForm>;

/** A card of the test provider: the screen shows the number and sends the token. */
export const TestCard = z
  .object({
    token: z.string(),
    number: z.string(),
    outcome: z.enum([
      'succeeds',
      'declined',
      'too-little-money',
      'second-step',
      'no-answer',
      'answers-late',
      'answers-twice',
      'capture-fails',
    ]),
  })
  .openapi('TestCard');
export type TestCard = z.infer<typeof TestCard>;

export const CheckoutConfig = z
  .object({
    countries: z.array(CountryForm),
    providers: z.array(
      z.object({
        id: z.enum(['test', 'stripe']),
        publishableKey: z.string().optional(),
        testCards: z.array(TestCard),
      }),
    ),
  })
  .openapi('CheckoutConfig');
export type CheckoutConfig = z.infer<typeof CheckoutConfig>;
