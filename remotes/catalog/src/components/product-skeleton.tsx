import type { ProductCard } from '@highstreet/catalog/contract';
import { Image } from '@highstreet/ui/image';
import { Price } from '@highstreet/ui/price';
import { Loading, Skeleton, SkeletonText } from '@highstreet/ui/skeleton';
import { toImage } from '../images/to-image.ts';

/** The shape of a product page, with what a list already told about it. */
export function ProductSkeleton({ card }: { card: ProductCard | undefined }) {
  return (
    <div data-boundary="catalog" className="flex flex-col gap-6">
      {card && <title>{card.title}</title>}
      <Skeleton shape="line" className="w-48" />
      <div className="grid gap-8 lg:grid-cols-12 lg:gap-12">
        <div className="lg:col-span-7">
          {card ? (
            <Image
              id={card.id}
              title={card.title}
              {...toImage(card.image)}
              sizes="(min-width: 64rem) 38rem, 100vw"
              fit="contain"
              isEager
              className="rounded-lg"
            />
          ) : (
            <Skeleton className="w-full rounded-lg" style={{ aspectRatio: 1 }} />
          )}
        </div>
        <div className="flex flex-col gap-5 lg:col-span-5">
          {card?.brand && <p className="text-sm text-muted">{card.brand}</p>}
          {card ? (
            <h1 className="font-display text-xl leading-tight font-medium tracking-tight wrap-words">
              {card.title}
            </h1>
          ) : (
            <Skeleton className="h-8 w-4/5" />
          )}
          {card?.price ? (
            <Price {...card.price} size="lg" isFrom={card.hasPriceRange} />
          ) : (
            <Skeleton className="h-8 w-28" />
          )}
          <Loading className="flex flex-col gap-5">
            <Skeleton className="h-12 w-full" />
            <SkeletonText lines={3} />
          </Loading>
        </div>
      </div>
    </div>
  );
}
