import type { ProductCard, WishlistPage as List } from '@highstreet/catalog/contract';
import { ButtonLink } from '@highstreet/ui/button-link';
import { CardGrid } from '@highstreet/ui/card-grid';
import { CardGridSkeleton } from '@highstreet/ui/card-skeleton';
import { EmptyState } from '@highstreet/ui/empty-state';
import { Messages, useTranslations } from '@highstreet/ui/i18n';
import { PageHeader } from '@highstreet/ui/page-header';
import { Skeleton } from '@highstreet/ui/skeleton';
import { toast, undoToast } from '@highstreet/ui/toast-queue';
import { Heart } from 'lucide-react';
import { useParams } from 'react-router';
import { useChangeWishlistItem } from '../api/change-wishlist-item.ts';
import { useWishlist } from '../api/get-wishlist.ts';
import { PageFailure } from '../components/page-failure.tsx';
import { ProductTile } from '../components/product-tile.tsx';
import { WishlistActions } from '../components/wishlist-actions.tsx';
import { WishlistRemove } from '../components/wishlist-remove.tsx';
import { messages } from '../messages.ts';
import { paths } from '../paths.ts';

export function WishlistPage() {
  const { id = '' } = useParams();
  return (
    <Messages messages={messages}>
      <Content key={id} id={id} />
    </Messages>
  );
}

function Content({ id }: { id: string }) {
  const text = useTranslations('catalog.wishlists');
  const query = useWishlist(id);
  const list = query.data;
  if (query.isError && !list) {
    const back = { href: paths.wishlists, label: text('all') };
    return (
      <PageFailure
        error={query.error}
        isRetrying={query.isFetching}
        onRetry={() => void query.refetch()}
        back={back}
      />
    );
  }
  const crumbs = [{ label: text('heading'), href: paths.wishlists }, { label: list?.name ?? '…' }];
  return (
    <div data-boundary="catalog">
      {list && <title>{text('oneTitle', { name: list.name })}</title>}
      <PageHeader
        variant="display"
        crumbs={crumbs}
        title={list?.name ?? <Skeleton className="h-10 w-48" />}
        description={list && text('count', { count: list.products.length })}
        actions={list && <WishlistActions list={list} />}
      />
      {list === undefined ? <CardGridSkeleton count={4} /> : <Products list={list} />}
    </div>
  );
}

function Products({ list }: { list: List }) {
  const text = useTranslations('catalog.wishlists');
  const change = useChangeWishlistItem();
  const failed = () => toast({ title: text('changeFailed'), tone: 'danger' });
  const put = (productId: string, isOn: boolean) =>
    change.mutateAsync({ wishlistId: list.id, productId, isOn });
  const remove = ({ id, title }: ProductCard) =>
    void put(id, false)
      .then(() => undoToast(text('removed', { title }), () => void put(id, true).catch(failed)))
      .catch(failed);
  if (list.products.length === 0) {
    const way = <ButtonLink href={paths.home}>{text('look')}</ButtonLink>;
    return (
      <EmptyState
        icon={<Heart />}
        title={text('nothingOn')}
        description={text('nothingOnHint')}
        action={way}
      />
    );
  }
  return (
    <CardGrid>
      {list.products.map((product, at) => (
        <div key={product.id} className="flex h-full flex-col justify-between gap-3">
          <ProductTile product={product} isEager={at < 4} />
          <WishlistRemove title={product.title} onRemove={() => remove(product)} />
        </div>
      ))}
    </CardGrid>
  );
}
