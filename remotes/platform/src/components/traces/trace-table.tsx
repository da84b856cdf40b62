import type { TraceSummary } from '@highstreet/platform/contract';
import { Badge } from '@highstreet/ui/badge';
import { useTranslations } from '@highstreet/ui/i18n';
import { DataTable, type TableColumn } from '@highstreet/ui/table';
import { type ReactNode, useMemo } from 'react';
import { tracePath } from '../../paths.ts';
import { useNumbers } from '../use-numbers.ts';

type Row = TraceSummary & { id: string };

export function TraceTable({ traces, empty }: { traces: readonly TraceSummary[]; empty: ReactNode }) {
  const text = useTranslations('platform.traces');
  const columns = useColumns();
  const rows = useMemo(() => traces.map((trace) => ({ ...trace, id: trace.traceId })), [traces]);
  return (
    <DataTable
      label={text('title')}
      rows={rows}
      columns={columns}
      rowHref={({ traceId }) => tracePath(traceId)}
      rowHeight={56}
      empty={empty}
    />
  );
}

function useColumns(): TableColumn<Row>[] {
  const text = useTranslations('platform.traces');
  const { duration, number, clock } = useNumbers();
  return [
    {
      id: 'name',
      header: text('name'),
      isRowHeader: true,
      minWidth: 180,
      width: '3fr',
      cell: ({ name, slice, isError }) => (
        <span className="flex min-w-0 items-center gap-3">
          <span className="flex min-w-0 flex-col">
            <span className="truncate text-ink" title={name}>
              {name}
            </span>
            <span className="truncate text-xs text-muted">{slice}</span>
          </span>
          {isError && <Badge tone="danger">{text('failed')}</Badge>}
        </span>
      ),
    },
    {
      id: 'at',
      header: text('at'),
      width: 120,
      hideBelow: 'sm',
      cell: ({ startedAt }) => clock(startedAt),
    },
    {
      id: 'spans',
      header: text('spans'),
      align: 'end',
      width: 96,
      hideBelow: 'md',
      cell: ({ spanCount }) => <span className="tabular">{number(spanCount)}</span>,
    },
    {
      id: 'duration',
      header: text('duration'),
      align: 'end',
      width: 96,
      cell: ({ durationMs }) => <span className="tabular">{duration(durationMs)}</span>,
    },
  ];
}
