import type { Category } from '@highstreet/catalog/contract';
import { useFormat, useTranslations } from '@highstreet/ui/i18n';
import { Link } from '@highstreet/ui/link';
import { toCategory } from '../paths.ts';

/** The categories below one, as a row that scrolls on a phone. */
export function SubCategories({ categories }: { categories: readonly Category[] }) {
  const text = useTranslations('catalog.category');
  const format = useFormat();
  if (categories.length === 0) return null;
  return (
    <nav
      aria-label={text('below')}
      className="-mx-4 overflow-x-auto px-4 pb-6 [scrollbar-width:none] sm:mx-0 sm:px-0"
    >
      <ul className="flex w-max gap-2 sm:w-auto sm:flex-wrap">
        {categories.map(({ id, slug, name, products }) => (
          <li key={id}>
            <Link
              href={toCategory(slug)}
              variant="plain"
              className="flex items-baseline gap-2 rounded-full! border border-line bg-surface px-4 py-2 text-sm font-medium whitespace-nowrap transition-colors data-hovered:border-edge"
            >
              {name}
              <span className="text-xs font-normal text-muted tabular">{format.number(products)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
