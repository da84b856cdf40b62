import type { Suggestions } from '@highstreet/catalog/contract';
import { useFormat, useTranslations } from '@highstreet/ui/i18n';
import { Image } from '@highstreet/ui/image';
import { FolderTree } from 'lucide-react';
import { useSuggestions } from '../api/suggest-products.ts';
import { toImage } from '../images/to-image.ts';
import { toCategory, toProduct, toSearch } from '../paths.ts';
import { useDebounced } from './use-debounced.ts';

const pause = 120;

/** What may be meant by what is typed: searches, categories, products with picture and price. */
export function useSearchSuggestions(typed: string) {
  const text = useTranslations('catalog.search');
  const format = useFormat();
  const q = useDebounced(typed.trim(), pause);
  const { data, isFetching } = useSuggestions(q);
  const { queries, categories, products } = (typed.trim() === '' ? undefined : data) ?? nothing;
  const suggestions = [
    ...queries.map((query) => ({
      id: `query ${query.text}`,
      label: query.text,
      description: text('products', { count: query.products }),
      href: toSearch(query.text),
    })),
    ...categories.map(({ id, name, slug }) => ({
      id,
      label: name,
      description: text('inCategory'),
      icon: <FolderTree aria-hidden className="text-muted" />,
      href: toCategory(slug),
    })),
    ...products.map(({ id, title, slug, image, price }) => ({
      id,
      label: title,
      description: price && format.money(price.amount, price.currency),
      icon: (
        <Image
          id={id}
          title={title}
          {...toImage(image)}
          alt=""
          sizes="36px"
          className="size-9 shrink-0 rounded-sm"
        />
      ),
      href: toProduct(slug),
    })),
  ];
  return { suggestions, isLoading: isFetching };
}

const nothing: Suggestions = { queries: [], categories: [], products: [] };
