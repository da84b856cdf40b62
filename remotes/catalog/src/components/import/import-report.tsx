import type { Import } from '@highstreet/catalog/contract';
import { ErrorPanel } from '@highstreet/ui/error-panel';
import { useFormat, useTranslations } from '@highstreet/ui/i18n';
import { LoadMore } from '@highstreet/ui/load-more';
import { Panel } from '@highstreet/ui/panel';
import { DataTable } from '@highstreet/ui/table';
import { useImportReport } from '../../api/get-import-report.ts';

/** The rows that do not go in: which line, which field, why. */
export function ImportReport({ found }: { found: Import }) {
  const text = useTranslations('catalogSell.import');
  const format = useFormat();
  const query = useImportReport(found.id, found.rejected);
  if (found.rejected === 0) return null;
  const rejects = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const rows = rejects.map((reject, at) => ({ id: String(at), ...reject }));
  return (
    <Panel title={text('report', { count: found.rejected })} description={text('reportHint')}>
      {query.isError && !query.data ? (
        <ErrorPanel
          isCompact
          error={query.error}
          onRetry={() => void query.refetch()}
          isRetrying={query.isFetching}
        />
      ) : (
        <DataTable
          label={text('report', { count: found.rejected })}
          rows={rows}
          isLoading={query.isPending}
          columns={[
            {
              id: 'line',
              header: text('line'),
              width: 90,
              align: 'end',
              cell: ({ line }) => format.number(line),
            },
            {
              id: 'field',
              header: text('column'),
              width: 140,
              isRowHeader: true,
              cell: ({ field }) => field,
            },
            {
              id: 'why',
              header: text('why'),
              width: '3fr',
              cell: ({ why }) => <span title={why}>{why}</span>,
            },
          ]}
        />
      )}
      {query.hasNextPage && (
        <LoadMore
          shown={rows.length}
          hasMore
          isLoading={query.isFetchingNextPage}
          onLoadMore={() => void query.fetchNextPage()}
        />
      )}
    </Panel>
  );
}
