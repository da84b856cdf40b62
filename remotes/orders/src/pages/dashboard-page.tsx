import { ErrorPanel } from '@highstreet/ui/error-panel';
import { Messages, useTranslations } from '@highstreet/ui/i18n';
import { PageHeader } from '@highstreet/ui/page-header';
import { Segmented } from '@highstreet/ui/segmented';
import { Loading, Skeleton } from '@highstreet/ui/skeleton';
import { useSearchParams } from 'react-router';
import { useDashboard } from '../api/get-dashboard.ts';
import { useOrdersNews } from '../api/use-order-news.ts';
import { BestSellers } from '../components/dashboard/best-sellers.tsx';
import { Figures } from '../components/dashboard/figures.tsx';
import { SalesCharts } from '../components/dashboard/sales-charts.tsx';
import { CsvButton } from '../components/sell/csv-button.tsx';
import { useSellerView } from '../components/sell/use-seller-view.ts';
import { messages } from '../messages.ts';

const periods = [7, 30, 90, 365];

export function DashboardPage() {
  return (
    <Messages messages={messages}>
      <Content />
    </Messages>
  );
}

function Content() {
  const text = useTranslations('orders.dashboard');
  const [params, setParams] = useSearchParams();
  const days = periods.find((each) => String(each) === params.get('days')) ?? 30;
  const query = useDashboard({ as: useSellerView(), days });
  useOrdersNews('seller');
  return (
    <div data-boundary="orders" className="flex flex-col gap-5">
      <title>{text('title')}</title>
      <PageHeader title={text('heading')} actions={<CsvButton />} />
      <Segmented
        label={text('period')}
        items={periods.map((each) => ({
          id: String(each),
          label: each === 365 ? text('year') : text('days', { count: each }),
        }))}
        value={String(days)}
        onChange={(id) => setParams({ days: id }, { replace: true, preventScrollReset: true })}
        className="w-full sm:w-96"
      />
      {query.isPending && <FiguresSkeleton />}
      {query.isError && !query.data && (
        <ErrorPanel error={query.error} onRetry={() => void query.refetch()} isRetrying={query.isFetching} />
      )}
      {query.data && (
        <div
          aria-busy={query.isPlaceholderData}
          className={`flex flex-col gap-4 transition-opacity ${query.isPlaceholderData ? 'opacity-60' : ''}`}
        >
          <Figures dashboard={query.data} />
          <SalesCharts dashboard={query.data} />
          <BestSellers dashboard={query.data} />
        </div>
      )}
    </div>
  );
}

function FiguresSkeleton() {
  return (
    <Loading className="grid grid-cols-2 gap-3 lg:grid-cols-3">
      {[0, 1, 2, 3, 4, 5].map((at) => (
        <Skeleton key={at} className="h-24 w-full" />
      ))}
    </Loading>
  );
}
