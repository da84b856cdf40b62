import type { CheckoutConfig, TestCard } from '@highstreet/checkout/contract';

export const digitsOf = (number: string): string => number.replaceAll(/\D/g, '');

/** A card number in groups of four, as it stands on the card. */
export const inGroups = (number: string): string =>
  digitsOf(number)
    .slice(0, 19)
    .replaceAll(/(\d{4})(?=\d)/g, '$1 ');

/** The card of the test provider with this number. */
export function findTestCard(config: CheckoutConfig, number: string): TestCard | undefined {
  const digits = digitsOf(number);
  return testCards(config).find((card) => digitsOf(card.number) === digits);
}

export const testCards = (config: CheckoutConfig): TestCard[] =>
  config.providers.flatMap((provider) => (provider.id === 'test' ? provider.testCards : []));
