import { Button } from '@highstreet/ui/button';
import { EmptyState } from '@highstreet/ui/empty-state';
import { ErrorPanel } from '@highstreet/ui/error-panel';
import { Messages, useTranslations } from '@highstreet/ui/i18n';
import { PageHeader } from '@highstreet/ui/page-header';
import { toast } from '@highstreet/ui/toast-queue';
import { Heart, Plus } from 'lucide-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useCreateWishlist } from '../api/create-wishlist.ts';
import { useWishlists } from '../api/list-wishlists.ts';
import { WishlistCards, WishlistCardsSkeleton } from '../components/wishlist-cards.tsx';
import { WishlistNameDialog } from '../components/wishlist-name-dialog.tsx';
import { messages } from '../messages.ts';
import { toWishlist } from '../paths.ts';

export function WishlistsPage() {
  return (
    <Messages messages={messages}>
      <Content />
    </Messages>
  );
}

function Content() {
  const text = useTranslations('catalog.wishlists');
  const navigate = useNavigate();
  const query = useWishlists();
  const create = useCreateWishlist();
  const [isNaming, setNaming] = useState(false);
  async function start(name: string) {
    try {
      const list = await create.mutateAsync(name);
      await navigate(toWishlist(list.id));
    } catch {
      toast({ title: text('createFailed'), tone: 'danger' });
    }
  }
  const button = (
    <Button variant="primary" icon={<Plus aria-hidden />} onPress={() => setNaming(true)}>
      {text('new')}
    </Button>
  );
  const lists = query.data;
  return (
    <div data-boundary="catalog">
      <title>{text('title')}</title>
      <PageHeader
        variant="display"
        title={text('heading')}
        description={text('lead')}
        actions={lists?.length ? button : undefined}
      />
      {query.isPending && <WishlistCardsSkeleton />}
      {query.isError && !lists && (
        <ErrorPanel error={query.error} onRetry={() => void query.refetch()} isRetrying={query.isFetching} />
      )}
      {lists?.length === 0 && (
        <EmptyState icon={<Heart />} title={text('empty')} description={text('emptyHint')} action={button} />
      )}
      {lists && lists.length > 0 && <WishlistCards lists={lists} />}
      <WishlistNameDialog
        title={text('new')}
        submitLabel={text('create')}
        isOpen={isNaming}
        onOpenChange={setNaming}
        onSubmit={start}
      />
    </div>
  );
}
