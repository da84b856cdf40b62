import type { Import } from '@highstreet/catalog/contract';
import { Badge } from '@highstreet/ui/badge';
import { RowsSkeleton } from '@highstreet/ui/card-skeleton';
import { EmptyState } from '@highstreet/ui/empty-state';
import { ErrorPanel } from '@highstreet/ui/error-panel';
import { useFormat, useTranslations } from '@highstreet/ui/i18n';
import { LoadMore } from '@highstreet/ui/load-more';
import { DataTable } from '@highstreet/ui/table';
import { FileUp } from 'lucide-react';
import { useImports } from '../../api/list-imports.ts';
import { canResume } from '../../imports/import-step.ts';
import { toImport } from '../../paths.ts';

/** What was imported before; one that stopped can be gone on with. */
export function ImportHistory() {
  const text = useTranslations('catalogSell.import');
  const query = useImports();
  const imports = query.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <section className="flex flex-col gap-4">
      <h2 className="text-lg font-semibold tracking-tight">{text('history')}</h2>
      {query.isPending && <RowsSkeleton count={3} />}
      {query.isError && !query.data && (
        <ErrorPanel
          isCompact
          error={query.error}
          onRetry={() => void query.refetch()}
          isRetrying={query.isFetching}
        />
      )}
      {query.data && imports.length === 0 && (
        <EmptyState
          isCompact
          icon={<FileUp />}
          title={text('noHistory')}
          description={text('noHistoryHint')}
        />
      )}
      {imports.length > 0 && <HistoryTable imports={imports} />}
      {imports.length > 0 && query.hasNextPage && (
        <LoadMore
          shown={imports.length}
          hasMore
          isLoading={query.isFetchingNextPage}
          onLoadMore={() => void query.fetchNextPage()}
        />
      )}
    </section>
  );
}

function HistoryTable({ imports }: { imports: readonly Import[] }) {
  const text = useTranslations('catalogSell.import');
  const format = useFormat();
  return (
    <DataTable
      label={text('history')}
      rows={imports}
      rowHref={({ id }) => toImport(id)}
      columns={[
        {
          id: 'file',
          header: text('fileName'),
          isRowHeader: true,
          width: '2fr',
          minWidth: 130,
          cell: ({ fileName }) => fileName,
        },
        { id: 'status', header: text('state'), width: 150, cell: (found) => <ImportBadge found={found} /> },
        {
          id: 'rows',
          header: text('rows'),
          align: 'end',
          hideBelow: 'md',
          width: 100,
          cell: ({ rows }) => format.number(rows),
        },
        {
          id: 'rejected',
          header: text('bad'),
          align: 'end',
          hideBelow: 'md',
          width: 120,
          cell: ({ rejected }) => format.number(rejected),
        },
        {
          id: 'at',
          header: text('at'),
          align: 'end',
          hideBelow: 'sm',
          width: 170,
          cell: ({ createdAt }) => format.dateTime(createdAt, 'short'),
        },
      ]}
    />
  );
}

const tones = {
  uploaded: 'neutral',
  checking: 'accent',
  checked: 'accent',
  running: 'accent',
  finished: 'success',
  failed: 'danger',
  cancelled: 'warning',
} as const;

function ImportBadge({ found }: { found: Import }) {
  const text = useTranslations('catalogSell.import');
  return (
    <Badge tone={tones[found.status]} hasDot>
      {canResume(found) ? text('canResume') : text(`status.${found.status}`)}
    </Badge>
  );
}
