import { useState } from 'react';
import { Button } from './button.tsx';
import { ChartCanvas, type ChartKind, type ChartSeries, chartColors } from './chart-canvas.tsx';
import { cx } from './cx.tsx';
import { useFormat } from './format.tsx';
import { useUiText } from './ui-text.tsx';

export type { ChartKind, ChartSeries } from './chart-canvas.tsx';

export type ChartProps = {
  label: string;
  /** Instants in milliseconds, ascending. */
  x: readonly number[];
  series: readonly ChartSeries[];
  kind?: ChartKind;
  /** How a value is written: money, percent. */
  format?: (value: number) => string;
  /** Pixels. */
  height?: number;
  className?: string;
};

/** Values over time as a drawing, and as a table for who cannot see it. */
export function Chart({ label, x, series, kind = 'line', format, height = 260, className }: ChartProps) {
  const text = useUiText();
  const formats = useFormat();
  const [isTable, setIsTable] = useState(false);
  const write = format ?? ((value: number) => formats.number(value));
  return (
    <figure className={cx('flex min-w-0 flex-col gap-3', className)}>
      <figcaption className="flex flex-wrap items-center justify-between gap-3">
        <Legend series={series} />
        <Button size="sm" variant="quiet" onPress={() => setIsTable(!isTable)}>
          {isTable ? text('chart.chart') : text('chart.table')}
        </Button>
      </figcaption>
      {isTable ? (
        <ChartTable label={label} x={x} series={series} write={write} height={height} />
      ) : (
        <ChartCanvas label={label} x={x} series={series} kind={kind} write={write} height={height} />
      )}
    </figure>
  );
}

function Legend({ series }: { series: readonly ChartSeries[] }) {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-muted">
      {series.map((one, index) => (
        <li key={one.label} className="flex items-center gap-2">
          <span
            aria-hidden
            className="size-2.5 rounded-full"
            style={{ background: `var(${chartColors(one, index)})` }}
          />
          {one.label}
        </li>
      ))}
    </ul>
  );
}

type TableProps = Pick<ChartProps, 'label' | 'x' | 'series' | 'height'> & {
  write: (value: number) => string;
};

function ChartTable({ label, x, series, write, height }: TableProps) {
  const text = useUiText();
  const formats = useFormat();
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling area must be reachable by keys
    <div
      tabIndex={0}
      role="region"
      aria-label={label}
      className="focus-ring overflow-auto rounded-md border border-line"
      style={{ maxHeight: height }}
    >
      <table className="w-full text-sm tabular">
        <thead className="sticky top-0 bg-sunken text-muted">
          <tr>
            <th className="px-3 py-2 text-start font-medium">{text('chart.at')}</th>
            {series.map((one) => (
              <th key={one.label} className="px-3 py-2 text-end font-medium">
                {one.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {x.map((at, row) => (
            <tr key={at} className="border-t border-line">
              <td className="px-3 py-1.5">{formats.dateTime(at, 'short')}</td>
              {series.map((one) => (
                <td key={one.label} className="px-3 py-1.5 text-end">
                  {one.values[row] == null ? '' : write(one.values[row])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
