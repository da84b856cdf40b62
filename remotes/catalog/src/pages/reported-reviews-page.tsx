import { RowsSkeleton } from '@highstreet/ui/card-skeleton';
import { EmptyState } from '@highstreet/ui/empty-state';
import { ErrorPanel } from '@highstreet/ui/error-panel';
import { Messages, useTranslations } from '@highstreet/ui/i18n';
import { LoadMore } from '@highstreet/ui/load-more';
import { PageHeader } from '@highstreet/ui/page-header';
import { MessageSquareHeart } from 'lucide-react';
import { useReportedReviews } from '../api/list-reported-reviews.ts';
import { ReportedReviewItem } from '../components/reports/reported-review-item.tsx';
import { useDecide } from '../components/reports/use-decide.tsx';
import { useKeepFocus } from '../components/reports/use-keep-focus.ts';
import { sellMessages } from '../sell-messages.ts';

export function ReportedReviewsPage() {
  return (
    <Messages messages={sellMessages}>
      <Content />
    </Messages>
  );
}

function Content() {
  const text = useTranslations('catalogSell.reports');
  const query = useReportedReviews();
  const total = query.data?.pages[0]?.total;
  return (
    <div data-boundary="catalog">
      <title>{text('title')}</title>
      <PageHeader
        title={text('heading')}
        description={total ? `${text('total', { count: total })} ${text('intro')}` : text('intro')}
      />
      {query.isPending && <RowsSkeleton count={4} />}
      {query.isError && !query.data && (
        <ErrorPanel error={query.error} onRetry={() => void query.refetch()} isRetrying={query.isFetching} />
      )}
      {query.data && <Waiting query={query} />}
    </div>
  );
}

function Waiting({ query }: { query: ReturnType<typeof useReportedReviews> }) {
  const text = useTranslations('catalogSell.reports');
  const waiting = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const { keep, askToRemove, dialog, isAsking } = useDecide();
  const { list, leaveFrom } = useKeepFocus(
    waiting.map(({ review }) => review.id),
    isAsking,
  );
  return (
    <div ref={list} tabIndex={-1} aria-label={text('heading')} role="group" className="focus-ring rounded-lg">
      {waiting.length === 0 && (
        <EmptyState icon={<MessageSquareHeart />} title={text('none')} description={text('noneHint')} />
      )}
      <ul className="flex flex-col gap-5">
        {waiting.map((reported) => (
          <li key={reported.review.id} tabIndex={-1} className="focus-ring rounded-lg">
            <ReportedReviewItem
              reported={reported}
              onKeep={() => {
                leaveFrom(reported.review.id);
                keep(reported);
              }}
              onRemove={() => {
                leaveFrom(reported.review.id);
                askToRemove(reported);
              }}
            />
          </li>
        ))}
      </ul>
      {waiting.length > 0 && (
        <LoadMore
          shown={waiting.length}
          total={query.data?.pages[0]?.total}
          hasMore={query.hasNextPage}
          isLoading={query.isFetchingNextPage}
          onLoadMore={() => void query.fetchNextPage()}
        />
      )}
      {dialog}
    </div>
  );
}
