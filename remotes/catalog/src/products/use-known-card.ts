import type { ProductCard } from '@highstreet/catalog/contract';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { keys } from '../api/keys.ts';

/** What a list already told about a product, so that its page shows name, picture and price at once. */
export function useKnownCard(slug: string): ProductCard | undefined {
  return findCard(useQueryClient(), slug);
}

function findCard(queryClient: QueryClient, slug: string): ProductCard | undefined {
  for (const [, data] of queryClient.getQueriesData({ queryKey: keys.lists })) {
    const card = cardsIn(data).find((known) => known.slug === slug);
    if (card !== undefined) return card;
  }
  return undefined;
}

function cardsIn(data: unknown): ProductCard[] {
  if (isCards(data)) return data;
  return isPages(data) ? data.pages.flatMap(({ items }) => items) : [];
}

/** Guarantee: queries below `keys.lists` hold a list of cards, or pages of them. */
function isCards(data: unknown): data is ProductCard[] {
  return Array.isArray(data);
}

function isPages(data: unknown): data is { pages: { items: ProductCard[] }[] } {
  return typeof data === 'object' && data !== null && 'pages' in data && Array.isArray(data.pages);
}
