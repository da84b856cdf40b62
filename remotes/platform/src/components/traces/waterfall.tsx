import type { TraceDetail } from '@highstreet/platform/contract';
import { useTranslations } from '@highstreet/ui/i18n';
import { useMemo, useState } from 'react';
import { orderSpans, type PlacedSpan } from '../../traces/order-spans.ts';
import { tonesOf } from '../../traces/tones.ts';
import { useNumbers } from '../use-numbers.ts';
import { SpanFacts } from './span-facts.tsx';

const MARKS = [0, 0.25, 0.5, 0.75, 1];

/** A trace over time: each span a bar under the one that caused it. A row opens to show what is known of its span. */
export function Waterfall({ trace }: { trace: TraceDetail }) {
  const text = useTranslations('platform.trace');
  const { duration, number } = useNumbers();
  const spans = useMemo(() => orderSpans(trace.spans), [trace]);
  const tones = useMemo(() => tonesOf(spans.map(({ slice }) => slice)), [spans]);
  const [openId, setOpenId] = useState<string>();
  const total = Math.max(1, trace.durationMs);
  return (
    <div className="flex flex-col">
      <Legend tones={tones} />
      <div aria-hidden className="hidden border-b border-line text-xs text-muted tabular sm:flex">
        <span className="w-2/5 shrink-0" />
        <span className="flex grow justify-between px-3 py-2">
          {MARKS.map((mark) => (
            <span key={mark}>{mark === 0 ? number(0) : duration(Math.round(total * mark))}</span>
          ))}
        </span>
      </div>
      <ol aria-label={text('waterfall')}>
        {spans.map((span) => (
          <Row
            key={span.spanId}
            span={span}
            total={total}
            tone={tones.get(span.slice) ?? ''}
            isOpen={span.spanId === openId}
            onToggle={() => setOpenId(span.spanId === openId ? undefined : span.spanId)}
          />
        ))}
      </ol>
    </div>
  );
}

type RowProps = { span: PlacedSpan; total: number; tone: string; isOpen: boolean; onToggle: () => void };

function Row({ span, total, tone, isOpen, onToggle }: RowProps) {
  const text = useTranslations('platform.trace');
  const { duration } = useNumbers();
  const start = Math.min(99.5, (span.offsetMs / total) * 100);
  const width = Math.min(100 - start, Math.max(0.5, (span.durationMs / total) * 100));
  return (
    <li className="border-b border-line last:border-b-0">
      <button
        type="button"
        aria-expanded={isOpen}
        onClick={onToggle}
        className="focus-ring flex w-full flex-col gap-1.5 px-4 py-2 text-start hover:bg-sunken sm:flex-row sm:items-center sm:gap-0 sm:px-0 sm:py-1.5"
      >
        <span
          className="flex min-w-0 items-baseline gap-2 sm:w-2/5 sm:shrink-0 sm:ps-4 sm:pe-3"
          style={{ paddingInlineStart: `calc(1rem + ${Math.min(span.depth, 8) * 0.75}rem)` }}
        >
          <span className="min-w-0 truncate text-sm text-ink" title={span.name}>
            {span.name}
          </span>
          <span className="shrink-0 text-xs text-muted">{span.slice}</span>
          {span.isError && <span className="shrink-0 text-xs text-danger">{text('failed')}</span>}
          <span className="ms-auto shrink-0 text-xs text-muted tabular">{duration(span.durationMs)}</span>
        </span>
        <span aria-hidden className="relative block h-3 grow rounded-md bg-sunken sm:mx-3">
          <span
            className={`absolute inset-y-0 rounded-md ${span.isError ? 'bg-danger' : tone}`}
            style={{ insetInlineStart: `${start}%`, width: `${width}%` }}
          />
        </span>
      </button>
      {isOpen && <SpanFacts span={span} />}
    </li>
  );
}

function Legend({ tones }: { tones: ReadonlyMap<string, string> }) {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 border-b border-line px-4 py-3 text-sm text-muted">
      {[...tones].map(([slice, tone]) => (
        <li key={slice} className="flex items-center gap-2">
          <span aria-hidden className={`size-2.5 rounded-full ${tone}`} />
          {slice}
        </li>
      ))}
    </ul>
  );
}
