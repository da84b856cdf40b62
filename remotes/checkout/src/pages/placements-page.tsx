import type { Placement } from '@highstreet/checkout/contract';
import { EmptyState } from '@highstreet/ui/empty-state';
import { ErrorPanel } from '@highstreet/ui/error-panel';
import { Messages, useTranslations } from '@highstreet/ui/i18n';
import { LoadMore } from '@highstreet/ui/load-more';
import { PageHeader } from '@highstreet/ui/page-header';
import { RowsSkeleton } from '@highstreet/ui/card-skeleton';
import { Badge } from '@highstreet/ui/badge';
import { ShieldCheck } from 'lucide-react';
import { useAttention } from '../api/list-attention.ts';
import { PlacementCard } from '../components/placements/placement-card.tsx';
import { messages } from '../messages.ts';

export function PlacementsPage() {
  return (
    <Messages messages={messages}>
      <Content />
    </Messages>
  );
}

function Content() {
  const text = useTranslations('checkout.placements');
  const query = useAttention();
  const placements = query.data?.pages.flatMap(({ items }) => items);
  return (
    <div data-boundary="checkout">
      <title>{text('title')}</title>
      <PageHeader
        title={text('heading')}
        description={text('lead')}
        badge={
          placements && placements.length > 0 ? <Badge tone="danger">{placements.length}</Badge> : undefined
        }
      />
      {query.isPending && <RowsSkeleton count={3} />}
      {query.isError && !placements && (
        <ErrorPanel error={query.error} onRetry={() => void query.refetch()} isRetrying={query.isFetching} />
      )}
      {placements?.length === 0 && (
        <EmptyState icon={<ShieldCheck />} title={text('empty')} description={text('emptyHint')} />
      )}
      {placements && placements.length > 0 && (
        <>
          <Cards placements={placements} />
          <LoadMore
            shown={placements.length}
            hasMore={query.hasNextPage}
            isLoading={query.isFetchingNextPage}
            onLoadMore={() => void query.fetchNextPage()}
          />
        </>
      )}
    </div>
  );
}

function Cards({ placements }: { placements: readonly Placement[] }) {
  return (
    <ul className="flex flex-col gap-4 pb-4">
      {placements.map((placement) => (
        <li key={placement.orderId}>
          <PlacementCard placement={placement} />
        </li>
      ))}
    </ul>
  );
}
