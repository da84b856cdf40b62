import { Messages, useTranslations } from '@highstreet/ui/i18n';
import { newestShelf, picksCount, ratedShelf, useShelf } from '../api/find-products.ts';
import { CategoryTiles } from '../components/category-tiles.tsx';
import { HomeHero } from '../components/home-hero.tsx';
import { PageMeta } from '../components/page-meta.tsx';
import { Shelf } from '../components/shelf.tsx';
import { messages } from '../messages.ts';
import { paths } from '../paths.ts';
import { useIdleImport } from '../products/use-idle-import.ts';

export function HomePage() {
  return (
    <Messages messages={messages}>
      <Content />
    </Messages>
  );
}

function Content() {
  const text = useTranslations('catalog.home');
  const newest = useShelf(newestShelf);
  const rated = useShelf(ratedShelf);
  useIdleImport(() => import('./product-page.tsx'));
  const picks = rated.isError ? newest.data : rated.data;
  const rest = { ...rated, data: rated.data?.slice(picksCount) };
  return (
    <div data-boundary="catalog" className="flex flex-col gap-12 pb-6 sm:gap-16">
      <PageMeta title={text('title')} description={text('lead')} />
      <HomeHero products={picks} />
      <CategoryTiles />
      <Shelf
        title={text('newest')}
        query={newest}
        more={{ href: `${paths.search}?sort=newest`, label: text('allNewest') }}
      />
      <Shelf
        title={text('rated')}
        query={rest}
        more={{ href: `${paths.search}?sort=rating`, label: text('allRated') }}
      />
    </div>
  );
}
