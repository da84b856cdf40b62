import type { BulkReport, BulkRow } from '@highstreet/inventory/contract';
import { Badge, type BadgeTone } from '@highstreet/ui/badge';
import { Button } from '@highstreet/ui/button';
import { useFormat, useTranslations } from '@highstreet/ui/i18n';
import { Panel } from '@highstreet/ui/panel';
import { Segmented } from '@highstreet/ui/segmented';
import { Stat } from '@highstreet/ui/stat';
import { DataTable } from '@highstreet/ui/table';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { toReportFile } from '../stock/to-report-file.ts';
import { saveFile } from '../stock/save-file.ts';

const outcomes = ['all', 'changed', 'unchanged', 'rejected'] as const;
const tones: Record<BulkRow['outcome'], BadgeTone> = {
  changed: 'success',
  unchanged: 'neutral',
  rejected: 'danger',
};

/** What became of each row of a file. */
export function ImportReport({ report }: { report: BulkReport }) {
  const text = useTranslations('inventorySell.import');
  const format = useFormat();
  const [shown, setShown] = useState<(typeof outcomes)[number]>(report.rejected > 0 ? 'rejected' : 'all');
  const rows = report.rows.filter(({ outcome }) => shown === 'all' || outcome === shown);
  return (
    <div className="flex flex-col gap-4">
      <div aria-live="polite" className="grid grid-cols-3 gap-3">
        <Stat label={text('outcomes.changed')} value={format.number(report.changed)} />
        <Stat label={text('outcomes.unchanged')} value={format.number(report.unchanged)} />
        <Stat
          label={text('outcomes.rejected')}
          value={format.number(report.rejected)}
          note={report.rejected > 0 ? text('rejectedHint') : undefined}
          tone="danger"
        />
      </div>
      <Panel
        padding="none"
        title={text('report')}
        actions={
          <Button
            size="sm"
            icon={<Download aria-hidden />}
            onPress={() =>
              saveFile(
                'stock-report.csv',
                toReportFile(report, (why) => text(`why.${why}`)),
              )
            }
          >
            {text('download')}
          </Button>
        }
      >
        <div className="px-5 pb-4">
          <Segmented
            label={text('filter')}
            items={outcomes.map((id) => ({ id, label: text(`outcomes.${id}`) }))}
            value={shown}
            onChange={(id) => setShown(outcomes.find((known) => known === id) ?? 'all')}
            className="max-w-full overflow-x-auto [&_button]:whitespace-nowrap"
          />
        </div>
        <ReportTable rows={rows} />
      </Panel>
    </div>
  );
}

function ReportTable({ rows }: { rows: readonly BulkRow[] }) {
  const text = useTranslations('inventorySell.import');
  const format = useFormat();
  return (
    <DataTable
      label={text('report')}
      rows={rows.map((row) => ({ ...row, id: String(row.line) }))}
      isVirtual={rows.length > 200}
      height={rows.length > 200 ? 520 : undefined}
      empty={<p className="px-5 pb-5 text-sm text-muted">{text('noRows')}</p>}
      columns={[
        {
          id: 'line',
          header: text('line'),
          width: 64,
          minWidth: 56,
          align: 'end',
          cell: ({ line }) => format.number(line),
        },
        {
          id: 'sku',
          header: text('sku'),
          width: '1fr',
          minWidth: 96,
          isRowHeader: true,
          cell: ({ sku }) => sku || '–',
        },
        {
          id: 'place',
          header: text('place'),
          width: '1fr',
          hideBelow: 'md',
          cell: ({ location }) => location || '–',
        },
        {
          id: 'outcome',
          header: text('outcome'),
          width: '2fr',
          minWidth: 120,
          cell: ({ outcome, why }) =>
            why === undefined ? (
              <Badge tone={tones[outcome]}>{text(`outcomes.${outcome}`)}</Badge>
            ) : (
              <span className="line-clamp-2 whitespace-normal text-danger wrap-words">
                {text(`why.${why}`)}
              </span>
            ),
        },
        {
          id: 'before',
          header: text('before'),
          align: 'end',
          width: 90,
          hideBelow: 'sm',
          cell: ({ before }) => (before === undefined ? '–' : format.number(before)),
        },
        {
          id: 'quantity',
          header: text('quantity'),
          align: 'end',
          width: 100,
          hideBelow: 'sm',
          cell: ({ quantity }) => (quantity === undefined ? '–' : format.number(quantity)),
        },
      ]}
    />
  );
}
