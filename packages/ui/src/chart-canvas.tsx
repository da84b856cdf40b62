import { useEffect, useRef } from 'react';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import type { Locale } from './locale.tsx';
import { formatTick } from './chart-tick.tsx';
import { useFormat } from './format.tsx';

export type ChartKind = 'line' | 'area' | 'bar';
export type ChartSeries = {
  label: string;
  /** One per instant; null where nothing was measured. */
  values: readonly (number | null)[];
  tone?: 'accent' | 'warm' | 'success' | 'warning' | 'danger' | 'muted';
};

const order = ['accent', 'warm', 'muted', 'warning', 'danger'] as const;

/** The token that a series is drawn in. */
export function chartColors(series: ChartSeries, index: number): string {
  return `--hs-${series.tone ?? order[index % order.length]}`;
}

export type CanvasProps = {
  label: string;
  x: readonly number[];
  series: readonly ChartSeries[];
  kind: ChartKind;
  write: (value: number) => string;
  height: number;
};

/** The drawing itself: follows its box, the appearance and the language. */
export function ChartCanvas(props: CanvasProps) {
  const { label, x, series, height } = props;
  const box = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  const { locale } = useFormat();
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const data: uPlot.AlignedData = [x.map((at) => at / 1000), ...series.map((one) => [...one.values])];
    let plot: uPlot | undefined;
    const draw = () => {
      plot?.destroy();
      plot = new uPlot(optionsFor(element, latest.current, locale), data, element);
    };
    draw();
    const resized = new ResizeObserver(() => plot?.setSize({ width: element.clientWidth, height }));
    resized.observe(element);
    const restyled = new MutationObserver(draw);
    restyled.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    const system = window.matchMedia('(prefers-color-scheme: dark)');
    system.addEventListener('change', draw);
    return () => {
      plot?.destroy();
      resized.disconnect();
      restyled.disconnect();
      system.removeEventListener('change', draw);
    };
  }, [x, series, height, props.kind, locale]);
  return <div ref={box} role="img" aria-label={label} className="w-full min-w-0" style={{ height }} />;
}

function optionsFor(element: HTMLElement, props: CanvasProps, locale: Locale): uPlot.Options {
  const style = getComputedStyle(element);
  const color = (token: string) => style.getPropertyValue(token).trim();
  const span = (props.x.at(-1) ?? 0) - (props.x[0] ?? 0);
  const writeDates = (_plot: uPlot, marks: number[]) =>
    marks.map((mark) => formatTick(mark * 1000, span, locale));
  const axis: uPlot.Axis = {
    stroke: color('--hs-muted'),
    font: `12px ${style.fontFamily}`,
    grid: { stroke: color('--hs-line'), width: 1 },
    ticks: { show: false },
    gap: 8,
  };
  return {
    width: element.clientWidth,
    height: props.height,
    legend: { show: false },
    cursor: { drag: { x: false, y: false }, points: { size: 8 } },
    padding: [12, 8, 0, 0],
    axes: [
      { ...axis, grid: { show: false }, values: writeDates, space: 72, size: 30 },
      {
        ...axis,
        values: (_plot, marks) => marks.map((mark) => props.write(mark)),
        size: sizeOfLabels,
        ...(props.series.every(isWhole) ? { incrs: WHOLE_STEPS } : {}),
      },
    ],
    scales: {
      x: { range: (_plot, first, last) => widen(props, first, last) },
      y: { range: (_plot, low, high) => [Math.min(0, low), high === low ? high + 1 : high * 1.05] },
    },
    series: [{}, ...props.series.map((one, index) => lineFor(props.kind, color(chartColors(one, index))))],
  };
}

/** 1, 2, 5, 10 ... 5e12: there is no half order. */
const WHOLE_STEPS = Array.from({ length: 13 }, (_, power) =>
  [1, 2, 5].map((step) => step * 10 ** power),
).flat();

function isWhole({ values }: ChartSeries): boolean {
  return values.every((value) => value === null || Number.isInteger(value));
}

/** Bars at the ends need half a step of room. */
function widen({ kind, x }: CanvasProps, first: number, last: number): [number, number] {
  const room = kind === 'bar' && x.length > 1 ? (last - first) / (x.length - 1) / 2 : 0;
  return [first - room, last + room];
}

function lineFor(kind: ChartKind, stroke: string): uPlot.Series {
  const bars = uPlot.paths.bars?.({ size: [0.62, 40], radius: 0.15 });
  return {
    stroke,
    width: kind === 'bar' ? 0 : 2,
    fill: kind === 'line' ? undefined : kind === 'area' ? `${stroke}26` : stroke,
    // A value between two that are missing has no line to show it.
    points: { show: kind !== 'bar', size: 4, filter: lonelyValues },
    paths: kind === 'bar' ? bars : undefined,
  };
}

/** The places of values that have no neighbour. */
function lonelyValues(plot: uPlot, series: number, isShown: boolean): number[] | null {
  if (!isShown) return null;
  const values = Array.from(plot.data[series] ?? []);
  return values.flatMap((value, place) =>
    value != null && values[place - 1] == null && values[place + 1] == null ? [place] : [],
  );
}

/** Room for the longest label of the y axis. */
function sizeOfLabels(plot: uPlot, labels: string[] | null): number {
  const longest = (labels ?? []).reduce(
    (width, label) => Math.max(width, plot.ctx.measureText(label).width),
    0,
  );
  return Math.ceil(longest / devicePixelRatio) + 20;
}
