import type { Wishlist } from '@highstreet/catalog/contract';
import { Badge } from '@highstreet/ui/badge';
import { useTranslations } from '@highstreet/ui/i18n';
import { Image } from '@highstreet/ui/image';
import { Link } from '@highstreet/ui/link';
import { Loading, Skeleton } from '@highstreet/ui/skeleton';
import { Heart, Link2 } from 'lucide-react';
import { useProductsById } from '../api/get-products-by-id.ts';
import { toImage } from '../images/to-image.ts';
import { toWishlist } from '../paths.ts';

const grid = 'grid gap-4 sm:grid-cols-2 lg:grid-cols-3 lg:gap-6';
const shownPictures = 4;

/** Each list with a look at what is on it. */
export function WishlistCards({ lists }: { lists: readonly Wishlist[] }) {
  const ids = lists.flatMap(({ productIds }) => productIds.slice(0, shownPictures));
  const products = useProductsById([...new Set(ids)].slice(0, 100)).data ?? [];
  return (
    <ul className={grid}>
      {lists.map((list) => (
        <li key={list.id}>
          <WishlistCard list={list} products={products.filter(({ id }) => list.productIds.includes(id))} />
        </li>
      ))}
    </ul>
  );
}

type CardProps = {
  list: Wishlist;
  products: readonly { id: string; title: string; image?: { url: string } }[];
};

function WishlistCard({ list, products }: CardProps) {
  const text = useTranslations('catalog.wishlists');
  return (
    <Link
      href={toWishlist(list.id)}
      variant="plain"
      className="flex flex-col gap-4 rounded-lg! border border-line bg-surface p-4 shadow-rest transition-colors data-hovered:border-edge"
    >
      <span className="grid grid-cols-4 gap-2" aria-hidden>
        {Array.from({ length: shownPictures }, (_, at) => products[at]).map((product, at) =>
          product ? (
            <Image
              key={product.id}
              id={product.id}
              title={product.title}
              {...toImage(product.image)}
              alt=""
              sizes="5rem"
            />
          ) : (
            <span
              key={at}
              className="flex aspect-square items-center justify-center rounded-md bg-sunken text-edge"
            >
              <Heart className="size-4" />
            </span>
          ),
        )}
      </span>
      <span className="flex flex-wrap items-center justify-between gap-2">
        <span className="min-w-0 text-base font-semibold wrap-words">{list.name}</span>
        {list.shareToken && (
          <Badge tone="accent" icon={<Link2 aria-hidden />}>
            {text('shared')}
          </Badge>
        )}
        <span className="w-full text-sm text-muted tabular">
          {text('count', { count: list.productIds.length })}
        </span>
      </span>
    </Link>
  );
}

export function WishlistCardsSkeleton() {
  return (
    <Loading className={grid}>
      {[0, 1, 2].map((at) => (
        <Skeleton key={at} className="h-44 rounded-lg" />
      ))}
    </Loading>
  );
}
