import type { Product, Review } from '@highstreet/catalog/contract';
import { EmptyState } from '@highstreet/ui/empty-state';
import { ErrorPanel } from '@highstreet/ui/error-panel';
import { useTranslations } from '@highstreet/ui/i18n';
import { LoadMore } from '@highstreet/ui/load-more';
import { Loading, Skeleton, SkeletonText } from '@highstreet/ui/skeleton';
import { MessageSquareText } from 'lucide-react';
import { useReviews } from '../api/list-reviews.ts';
import { OwnReview, WriteReview } from './own-review.tsx';
import { ReviewItem } from './review-item.tsx';
import { StarHistogram } from './star-histogram.tsx';

/** What customers say, and the way to say something oneself. */
export function ReviewSection({ product }: { product: Product }) {
  const text = useTranslations('catalog.reviews');
  const query = useReviews(product.id);
  const first = query.data?.pages[0];
  const own = first?.own;
  const reviews = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const others = reviews.filter(({ id }) => id !== own?.id);
  return (
    <section
      id="reviews"
      aria-label={text('heading')}
      className="grid scroll-mt-24 gap-8 lg:grid-cols-12 lg:gap-12"
    >
      <div className="flex flex-col gap-5 lg:col-span-4">
        <h2 className="font-display text-lg font-medium tracking-tight sm:text-xl">{text('heading')}</h2>
        {first && first.summary.count > 0 && <StarHistogram summary={first.summary} />}
        {first && !own && <WriteReview product={product} mayReview={first.mayReview} />}
      </div>
      <div className="flex min-w-0 flex-col lg:col-span-8">
        {query.isPending && <ReviewsSkeleton />}
        {query.isError && !query.data && (
          <ErrorPanel
            isCompact
            error={query.error}
            onRetry={() => void query.refetch()}
            isRetrying={query.isFetching}
          />
        )}
        {own && <OwnReview review={own} />}
        {first && reviews.length === 0 && (
          <EmptyState
            isCompact
            icon={<MessageSquareText />}
            title={text('none')}
            description={text('noneHint')}
          />
        )}
        <OtherReviews reviews={others} />
        {query.hasNextPage && (
          <LoadMore
            shown={reviews.length}
            total={first?.summary.count}
            hasMore
            isLoading={query.isFetchingNextPage}
            onLoadMore={() => void query.fetchNextPage()}
          />
        )}
      </div>
    </section>
  );
}

function OtherReviews({ reviews }: { reviews: readonly Review[] }) {
  if (reviews.length === 0) return null;
  return (
    <ul className="divide-y divide-line">
      {reviews.map((review) => (
        <li key={review.id}>
          <ReviewItem review={review} />
        </li>
      ))}
    </ul>
  );
}

function ReviewsSkeleton() {
  return (
    <Loading className="flex flex-col gap-8">
      {[0, 1, 2].map((at) => (
        <div key={at} className="flex flex-col gap-2">
          <Skeleton shape="line" className="w-40" />
          <SkeletonText lines={2} />
        </div>
      ))}
    </Loading>
  );
}
