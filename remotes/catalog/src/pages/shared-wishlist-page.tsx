import { CardGridSkeleton } from '@highstreet/ui/card-skeleton';
import { EmptyState } from '@highstreet/ui/empty-state';
import { Messages, useTranslations } from '@highstreet/ui/i18n';
import { PageHeader } from '@highstreet/ui/page-header';
import { Skeleton } from '@highstreet/ui/skeleton';
import { Heart } from 'lucide-react';
import { useParams } from 'react-router';
import { useSharedWishlist } from '../api/get-shared-wishlist.ts';
import { PageFailure } from '../components/page-failure.tsx';
import { PageMeta } from '../components/page-meta.tsx';
import { ProductGrid } from '../components/product-grid.tsx';
import { messages } from '../messages.ts';

export function SharedWishlistPage() {
  const { token = '' } = useParams();
  return (
    <Messages messages={messages}>
      <Content token={token} />
    </Messages>
  );
}

function Content({ token }: { token: string }) {
  const text = useTranslations('catalog.wishlists');
  const query = useSharedWishlist(token);
  const list = query.data;
  if (query.isError && !list) {
    return (
      <PageFailure error={query.error} isRetrying={query.isFetching} onRetry={() => void query.refetch()} />
    );
  }
  return (
    <div data-boundary="catalog">
      {list && <PageMeta title={text('oneTitle', { name: list.name })} description={text('sharedLead')} />}
      <PageHeader
        variant="display"
        title={list?.name ?? <Skeleton className="h-10 w-48" />}
        description={text('sharedLead')}
      />
      {list === undefined && <CardGridSkeleton count={8} />}
      {list?.products.length === 0 && (
        <EmptyState icon={<Heart />} title={text('nothingOn')} description={text('nothingShared')} />
      )}
      {list && list.products.length > 0 && <ProductGrid products={list.products} eagerCount={4} />}
    </div>
  );
}
