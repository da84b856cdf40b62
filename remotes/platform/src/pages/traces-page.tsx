import { Button } from '@highstreet/ui/button';
import { RowsSkeleton } from '@highstreet/ui/card-skeleton';
import { EmptyState } from '@highstreet/ui/empty-state';
import { useTranslations } from '@highstreet/ui/i18n';
import { LoadMore } from '@highstreet/ui/load-more';
import { PageHeader } from '@highstreet/ui/page-header';
import { Select } from '@highstreet/ui/select';
import { RefreshCw, Waypoints } from 'lucide-react';
import { useTraces, type TraceFilter } from '../api/list-traces.ts';
import { Answer } from '../components/answer.tsx';
import { PageTitle } from '../components/page-title.tsx';
import { Screen } from '../components/screen.tsx';
import { SliceSelect } from '../components/slice-select.tsx';
import { TraceTable } from '../components/traces/trace-table.tsx';
import { TypedSearch } from '../components/typed-search.tsx';
import { useAddress } from '../components/use-address.ts';

const SHOWN = ['all', 'failed', 'slow'] as const;
const SLOW_MS = '500';

export function TracesPage() {
  return (
    <Screen>
      <Content />
    </Screen>
  );
}

function Content() {
  const text = useTranslations('platform.traces');
  const address = useAddress<'q' | 'slice' | 'show'>();
  const shown = SHOWN.find((known) => known === address.get('show')) ?? 'all';
  const filter: TraceFilter = {
    q: address.get('q'),
    slice: address.get('slice'),
    ...(shown === 'failed' ? { failed: 'true' } : {}),
    ...(shown === 'slow' ? { minDurationMs: SLOW_MS } : {}),
  };
  const traces = useTraces(filter);
  return (
    <div className="flex flex-col gap-5">
      <PageTitle>{text('title')}</PageTitle>
      <PageHeader
        title={text('title')}
        description={text('intro')}
        actions={
          <Button icon={<RefreshCw />} isPending={traces.isRefetching} onPress={() => void traces.refetch()}>
            {text('refresh')}
          </Button>
        }
      />
      <div role="search" className="grid grid-cols-2 gap-3 sm:grid-cols-[1fr_11rem_11rem]">
        <TypedSearch
          className="col-span-2 sm:col-span-1"
          label={text('search')}
          placeholder={text('searchHint')}
          value={filter.q ?? ''}
          onChange={(q) => address.set('q', q)}
        />
        <SliceSelect value={filter.slice} onChange={(slice) => address.set('slice', slice)} />
        <Select
          label={text('show')}
          isLabelHidden
          value={shown}
          onChange={(id) => address.set('show', id === 'all' ? undefined : id)}
          items={SHOWN.map((id) => ({ id, label: text(`shows.${id}`) }))}
        />
      </div>
      <Answer query={traces} skeleton={<RowsSkeleton count={10} />}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.items);
          return (
            <div
              aria-busy={traces.isPlaceholderData}
              className={traces.isPlaceholderData ? 'opacity-60' : undefined}
            >
              <TraceTable traces={rows} empty={<Nothing onClear={address.clear} />} />
              {rows.length > 0 && (
                <LoadMore
                  shown={rows.length}
                  hasMore={traces.hasNextPage}
                  isLoading={traces.isFetchingNextPage}
                  onLoadMore={() => void traces.fetchNextPage()}
                />
              )}
            </div>
          );
        }}
      </Answer>
    </div>
  );
}

function Nothing({ onClear }: { onClear: () => void }) {
  const text = useTranslations('platform.traces');
  return (
    <EmptyState
      title={text('emptyTitle')}
      description={text('emptyText')}
      icon={<Waypoints />}
      action={<Button onPress={onClear}>{text('clear')}</Button>}
    />
  );
}
