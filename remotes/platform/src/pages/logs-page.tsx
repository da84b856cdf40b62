import { Button } from '@highstreet/ui/button';
import { RowsSkeleton } from '@highstreet/ui/card-skeleton';
import { EmptyState } from '@highstreet/ui/empty-state';
import { useTranslations } from '@highstreet/ui/i18n';
import { LoadMore } from '@highstreet/ui/load-more';
import { PageHeader } from '@highstreet/ui/page-header';
import { Panel } from '@highstreet/ui/panel';
import { Select } from '@highstreet/ui/select';
import type { LogLine } from '@highstreet/platform/contract';
import { RefreshCw, ScrollText } from 'lucide-react';
import type { ReactNode } from 'react';
import { useLogs, type LogFilter } from '../api/list-logs.ts';
import { Answer } from '../components/answer.tsx';
import { LogRow } from '../components/logs/log-row.tsx';
import { PageTitle } from '../components/page-title.tsx';
import { Screen } from '../components/screen.tsx';
import { SliceSelect } from '../components/slice-select.tsx';
import { TypedSearch } from '../components/typed-search.tsx';
import { useAddress } from '../components/use-address.ts';

const LEVELS = ['error', 'warn', 'info'] as const;
const CORRELATION_ID = /^[A-Za-z0-9._-]{1,128}$/;

export function LogsPage() {
  return (
    <Screen>
      <Content />
    </Screen>
  );
}

function Content() {
  const text = useTranslations('platform.logs');
  const address = useAddress<'q' | 'slice' | 'level' | 'correlationId'>();
  const correlationId = address.get('correlationId');
  const filter: LogFilter = {
    q: address.get('q'),
    slice: address.get('slice'),
    level: LEVELS.find((known) => known === address.get('level')),
    ...(correlationId && CORRELATION_ID.test(correlationId) ? { correlationId } : {}),
  };
  const logs = useLogs(filter);
  return (
    <div className="flex flex-col gap-5">
      <PageTitle>{text('title')}</PageTitle>
      <PageHeader
        title={text('title')}
        description={text('intro')}
        actions={
          <Button icon={<RefreshCw />} isPending={logs.isRefetching} onPress={() => void logs.refetch()}>
            {text('refresh')}
          </Button>
        }
      />
      <div role="search" className="grid grid-cols-2 gap-3 md:grid-cols-[1fr_1fr_10rem_10rem]">
        <TypedSearch
          className="col-span-2 md:col-span-1"
          label={text('correlationId')}
          placeholder={text('correlationHint')}
          value={correlationId ?? ''}
          onChange={(value) => address.set('correlationId', value)}
        />
        <TypedSearch
          className="col-span-2 md:col-span-1"
          label={text('search')}
          placeholder={text('searchHint')}
          value={filter.q ?? ''}
          onChange={(value) => address.set('q', value)}
        />
        <SliceSelect value={filter.slice} onChange={(slice) => address.set('slice', slice)} />
        <Select
          label={text('level')}
          isLabelHidden
          value={filter.level ?? 'all'}
          onChange={(id) => address.set('level', id === 'all' ? undefined : id)}
          items={[
            { id: 'all', label: text('allLevels') },
            ...LEVELS.map((id) => ({ id, label: text(`levels.${id}`) })),
          ]}
        />
      </div>
      <Answer query={logs} skeleton={<RowsSkeleton count={12} />}>
        {({ pages }) => (
          <Lines
            lines={pages.flatMap((page) => page.items)}
            isOneRequest={filter.correlationId !== undefined}
          >
            <LoadMore
              shown={pages.reduce((sum, page) => sum + page.items.length, 0)}
              hasMore={logs.hasNextPage}
              isLoading={logs.isFetchingNextPage}
              onLoadMore={() => void logs.fetchNextPage()}
            />
          </Lines>
        )}
      </Answer>
    </div>
  );
}

type LinesProps = { lines: LogLine[]; isOneRequest: boolean; children: ReactNode };

/** The newest first; the lines of one request in the order in which they were written. */
function Lines({ lines, isOneRequest, children }: LinesProps) {
  const text = useTranslations('platform.logs');
  if (lines.length === 0)
    return <EmptyState title={text('emptyTitle')} description={text('emptyText')} icon={<ScrollText />} />;
  return (
    <div className="flex flex-col gap-3">
      <Panel padding="none">
        <ol aria-label={text('title')}>
          {(isOneRequest ? lines.toReversed() : lines).map((line) => (
            <LogRow key={line.id} line={line} />
          ))}
        </ol>
      </Panel>
      {children}
    </div>
  );
}
