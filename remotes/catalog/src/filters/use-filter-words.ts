import type { ProductPage } from '@highstreet/catalog/contract';
import { useFormat, useTranslations } from '@highstreet/ui/i18n';
import { readPriceStep } from './price-steps.ts';

export type Facet = ProductPage['facets'][number];

/** How facets and their values are called. */
export function useFilterWords(currency: string) {
  const text = useTranslations('catalog.list');
  const format = useFormat();
  const money = (minor: number) => format.money(minor, currency);

  function price(minPrice: number | undefined, maxPrice: number | undefined): string {
    if (minPrice === undefined) return text('priceTo', { to: money(maxPrice ?? 0) });
    if (maxPrice === undefined) return text('priceFrom', { from: money(minPrice) });
    return text('priceBetween', { from: money(minPrice), to: money(maxPrice) });
  }

  function step(value: string): string {
    const { minPrice, maxPrice } = readPriceStep(value) ?? {};
    // `1000-2499` reads better as 10 to 25.
    return price(minPrice, maxPrice === undefined ? undefined : maxPrice + 1);
  }

  const rating = (stars: string) => text('ratingFrom', { stars });

  function attributeValue(value: string): string {
    return value === 'true' || value === 'false' ? text(value) : value;
  }

  return { price, step, rating, attributeValue };
}

/** `screen-size` and `screen_size` as a heading. */
export function attributeName(name: string): string {
  const words = name
    .replace(/^attr\./, '')
    .replaceAll(/[_-]+/g, ' ')
    .trim();
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}
