import type { RouteTraffic } from '@highstreet/platform/contract';
import { Button } from '@highstreet/ui/button';
import { EmptyState } from '@highstreet/ui/empty-state';
import { useTranslations } from '@highstreet/ui/i18n';
import { DataTable, type TableColumn } from '@highstreet/ui/table';
import { useMemo, useState } from 'react';
import { useNumbers } from '../use-numbers.ts';

/** Routes shown before the rest is asked for. */
const SHOWN = 12;

type Row = RouteTraffic & { id: string };

/** The busiest routes. */
export function RouteTable({ routes }: { routes: readonly RouteTraffic[] }) {
  const text = useTranslations('platform.console');
  const columns = useColumns();
  const rows = useMemo(
    () => routes.map((route) => ({ ...route, id: `${route.slice} ${route.method} ${route.route}` })),
    [routes],
  );
  const [isWhole, setIsWhole] = useState(false);
  const hidden = isWhole ? 0 : Math.max(0, rows.length - SHOWN);
  return (
    <>
      <DataTable
        label={text('routesTitle')}
        rows={hidden > 0 ? rows.slice(0, SHOWN) : rows}
        columns={columns}
        empty={<EmptyState title={text('noRoutes')} description={text('noRoutesText')} isCompact />}
      />
      {hidden > 0 && (
        <div className="pt-3">
          <Button size="sm" variant="quiet" onPress={() => setIsWhole(true)}>
            {text('showRest', { count: hidden })}
          </Button>
        </div>
      )}
    </>
  );
}

function useColumns(): TableColumn<Row>[] {
  const text = useTranslations('platform.console');
  const { number, share, duration } = useNumbers();
  return [
    {
      id: 'route',
      header: text('route'),
      isRowHeader: true,
      minWidth: 170,
      width: '3fr',
      cell: ({ method, route, slice }) => (
        <span className="flex min-w-0 flex-col">
          <span className="truncate text-ink" title={`${method} ${route}`}>{`${method} ${route}`}</span>
          <span className="truncate text-xs text-muted">{slice}</span>
        </span>
      ),
    },
    {
      id: 'requests',
      header: text('requestsShort'),
      align: 'end',
      width: 104,
      cell: ({ requests }) => <span className="tabular">{number(requests)}</span>,
    },
    {
      id: 'errors',
      header: text('errors'),
      align: 'end',
      width: 100,
      hideBelow: 'sm',
      cell: ({ errors, requests }) => (
        <span className={`tabular ${errors > 0 ? 'text-danger' : ''}`}>{share(errors / requests)}</span>
      ),
    },
    {
      id: 'p50',
      header: text('p50'),
      align: 'end',
      width: 104,
      hideBelow: 'md',
      cell: ({ p50Ms }) => <span className="tabular">{duration(p50Ms)}</span>,
    },
    {
      id: 'p95',
      header: text('p95'),
      align: 'end',
      width: 96,
      cell: ({ p95Ms }) => <span className="tabular">{duration(p95Ms)}</span>,
    },
  ];
}
