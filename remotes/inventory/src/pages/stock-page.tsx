import { ButtonLink } from '@highstreet/ui/button-link';
import { Button } from '@highstreet/ui/button';
import { ErrorPanel } from '@highstreet/ui/error-panel';
import { Messages, useTranslations } from '@highstreet/ui/i18n';
import { LoadMore } from '@highstreet/ui/load-more';
import { PageHeader } from '@highstreet/ui/page-header';
import { FileUp, MapPin } from 'lucide-react';
import { useState } from 'react';
import { useLocations } from '../api/keep-locations.ts';
import { useStock } from '../api/list-stock.ts';
import { LocationsDialog } from '../components/locations-dialog.tsx';
import { NoStock } from '../components/no-stock.tsx';
import { StockBar } from '../components/stock-bar.tsx';
import { StockTable } from '../components/stock-table.tsx';
import { paths } from '../paths.ts';
import { sellMessages } from '../sell-messages.ts';
import { useCountItem } from '../stock/use-count-item.ts';
import { useLiveStock } from '../stock/use-live-stock.ts';
import { useStockList } from '../stock/use-stock-list.ts';

export function StockPage() {
  return (
    <Messages messages={sellMessages}>
      <Content />
    </Messages>
  );
}

function Content() {
  const text = useTranslations('inventorySell.stock');
  const { list, typed, setTyped, change } = useStockList();
  const query = useStock(list);
  const locations = useLocations().data ?? [];
  const { save, refused } = useCountItem();
  useLiveStock();
  const first = query.data?.pages[0];
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div data-boundary="inventory">
      <title>{text('title')}</title>
      <PageHeader
        title={text('heading')}
        description={first && text('total', { count: first.total })}
        actions={<Actions locations={locations} />}
      />
      <StockBar
        list={list}
        onChange={change}
        locations={locations}
        low={first?.low}
        typed={typed}
        onType={setTyped}
      />
      {query.isError && !query.data ? (
        <ErrorPanel error={query.error} onRetry={() => void query.refetch()} isRetrying={query.isFetching} />
      ) : (
        <div
          aria-busy={query.isPlaceholderData}
          className={query.isPlaceholderData ? 'opacity-60 transition-opacity' : 'transition-opacity'}
        >
          <StockTable
            items={items}
            locations={locations}
            list={list}
            onSort={(sort) => change({ sort })}
            onSave={save}
            refused={refused}
            empty={<NoStock list={list} />}
            isLoading={query.isPending}
          />
        </div>
      )}
      {items.length > 0 && (
        <LoadMore
          shown={items.length}
          total={first?.total}
          hasMore={query.hasNextPage}
          isLoading={query.isFetchingNextPage}
          onLoadMore={() => void query.fetchNextPage()}
        />
      )}
    </div>
  );
}

function Actions({ locations }: Pick<Parameters<typeof LocationsDialog>[0], 'locations'>) {
  const text = useTranslations('inventorySell.stock');
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <ButtonLink href={paths.import} variant="primary" icon={<FileUp aria-hidden />}>
        {text('import')}
      </ButtonLink>
      <Button icon={<MapPin aria-hidden />} onPress={() => setIsOpen(true)}>
        {text('locations')}
      </Button>
      <LocationsDialog locations={locations} isOpen={isOpen} onOpenChange={setIsOpen} />
    </>
  );
}
