import type { StockItem } from '@highstreet/inventory/contract';
import { ApiProblem } from '@highstreet/federation';
import { ButtonLink } from '@highstreet/ui/button-link';
import { EmptyState } from '@highstreet/ui/empty-state';
import { ErrorPanel } from '@highstreet/ui/error-panel';
import { Messages, useFormat, useTranslations } from '@highstreet/ui/i18n';
import { LoadMore } from '@highstreet/ui/load-more';
import { PageHeader } from '@highstreet/ui/page-header';
import { Panel } from '@highstreet/ui/panel';
import { Loading, Skeleton } from '@highstreet/ui/skeleton';
import { Stat } from '@highstreet/ui/stat';
import { ExternalLink, SearchX } from 'lucide-react';
import { useParams } from 'react-router';
import { useItem } from '../api/get-item.ts';
import { useLocations } from '../api/keep-locations.ts';
import { useMovements } from '../api/list-movements.ts';
import { ItemLevels } from '../components/item-levels.tsx';
import { ItemSettings } from '../components/item-settings.tsx';
import { Ledger } from '../components/ledger.tsx';
import { LevelChart } from '../components/level-chart.tsx';
import { StockBadge } from '../components/stock-badge.tsx';
import { paths, toProduct } from '../paths.ts';
import { sellMessages } from '../sell-messages.ts';
import { useCountItem } from '../stock/use-count-item.ts';
import { useLiveStock } from '../stock/use-live-stock.ts';

export function ItemPage() {
  const { variantId = '' } = useParams();
  return (
    <Messages messages={sellMessages}>
      <Content key={variantId} variantId={variantId} />
    </Messages>
  );
}

function Content({ variantId }: { variantId: string }) {
  const text = useTranslations('inventorySell.item');
  const query = useItem(variantId);
  useLiveStock(variantId);
  if (query.data) return <Shown item={query.data} />;
  const crumbs = [{ label: text('toStock'), href: paths.stock }, { label: text('heading') }];
  return (
    <div data-boundary="inventory">
      <title>{text('title', { name: text('heading') })}</title>
      <PageHeader title={text('heading')} crumbs={crumbs} />
      <Absent query={query} />
    </div>
  );
}

function Absent({ query }: { query: ReturnType<typeof useItem> }) {
  const text = useTranslations('inventorySell.item');
  if (query.isPending)
    return (
      <Loading className="flex flex-col gap-6">
        <Skeleton className="h-24 w-full rounded-lg" />
        <Skeleton className="h-64 w-full rounded-lg" />
      </Loading>
    );
  if (query.error instanceof ApiProblem && query.error.status === 404)
    return (
      <EmptyState
        icon={<SearchX />}
        title={text('gone')}
        description={text('goneHint')}
        action={<ButtonLink href={paths.stock}>{text('toStock')}</ButtonLink>}
      />
    );
  return (
    <ErrorPanel error={query.error} onRetry={() => void query.refetch()} isRetrying={query.isFetching} />
  );
}

function Shown({ item }: { item: StockItem }) {
  const text = useTranslations('inventorySell.item');
  const format = useFormat();
  const locations = useLocations(item.sellerId).data ?? [];
  const { save, refused } = useCountItem();
  const { title, optionValues, sku } = item;
  const name = [title, ...optionValues].join(' · ');
  return (
    <div data-boundary="inventory">
      <title>{text('title', { name })}</title>
      <PageHeader
        title={title}
        badge={<StockBadge item={item} />}
        description={[...optionValues, sku].join(' · ')}
        crumbs={[{ label: text('toStock'), href: paths.stock }, { label: name }]}
        actions={
          item.status === 'active' && (
            <ButtonLink href={toProduct(item.slug)} icon={<ExternalLink aria-hidden />}>
              {text('toShop')}
            </ButtonLink>
          )
        }
      />
      {/* On a phone the parts of both columns follow one another by what is asked for most. */}
      <div className="flex flex-col gap-6 lg:grid lg:grid-cols-3 lg:items-start">
        <div className="flex min-w-0 flex-col gap-6 max-lg:contents lg:col-span-2">
          <div className="grid grid-cols-3 gap-3">
            <Stat label={text('onHand')} value={format.number(item.onHand)} />
            <Stat label={text('reserved')} value={format.number(item.reserved)} />
            <Stat label={text('available')} value={format.number(item.available)} />
          </div>
          <div className="flex min-w-0 flex-col gap-6 max-lg:order-2">
            <History item={item} locations={locations} />
          </div>
        </div>
        <div className="flex min-w-0 flex-col gap-6 max-lg:contents">
          <div className="max-lg:order-1">
            <ItemLevels
              item={item}
              locations={locations}
              onSave={save}
              isRefused={refused.has(item.variantId)}
            />
          </div>
          <div className="max-lg:order-3">
            <ItemSettings item={item} />
          </div>
        </div>
      </div>
    </div>
  );
}

function History({ item, locations }: Pick<Parameters<typeof ItemLevels>[0], 'item' | 'locations'>) {
  const text = useTranslations('inventorySell.item');
  const query = useMovements(item.variantId);
  const movements = query.data?.pages.flatMap((page) => page.items) ?? [];
  if (query.isError && !query.data)
    return (
      <ErrorPanel
        isCompact
        error={query.error}
        onRetry={() => void query.refetch()}
        isRetrying={query.isFetching}
      />
    );
  return (
    <>
      <Panel title={text('chart')}>
        <LevelChart movements={movements} />
      </Panel>
      <Panel title={text('history')} padding="none">
        <Ledger movements={movements} locations={locations} isLoading={query.isPending} />
      </Panel>
      {query.hasNextPage && (
        <LoadMore
          shown={movements.length}
          hasMore
          isLoading={query.isFetchingNextPage}
          onLoadMore={() => void query.fetchNextPage()}
        />
      )}
    </>
  );
}
