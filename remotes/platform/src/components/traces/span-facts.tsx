import type { TraceSpan } from '@highstreet/platform/contract';
import { Facts } from '@highstreet/ui/facts';
import { useTranslations } from '@highstreet/ui/i18n';
import { useNumbers } from '../use-numbers.ts';

/** What is known of one span. */
export function SpanFacts({ span }: { span: TraceSpan }) {
  const text = useTranslations('platform.trace');
  const { duration } = useNumbers();
  const own = [
    { label: text('kind'), value: text(`kinds.${span.kind}`) },
    { label: text('begins'), value: duration(span.offsetMs) },
    { label: text('takes'), value: duration(span.durationMs) },
    { label: text('release'), value: span.release },
    { label: text('spanId'), value: span.spanId },
  ];
  const attributes = Object.entries(span.attributes).map(([label, value]) => ({
    label,
    value: <span className="wrap-words">{String(value)}</span>,
  }));
  return (
    <div className="bg-sunken px-4 py-3">
      <Facts items={[...own, ...attributes]} />
    </div>
  );
}
