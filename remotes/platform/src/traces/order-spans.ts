import type { TraceSpan } from '@highstreet/platform/contract';

/** A span at its place in the tree. `depth` 0 has no known parent. */
export type PlacedSpan = TraceSpan & { depth: number };

/** Spans as they are drawn: each one above its children, those by when they began. One whose parent was not kept is a root. */
export function orderSpans(spans: readonly TraceSpan[]): PlacedSpan[] {
  const known = new Set(spans.map(({ spanId }) => spanId));
  const children = new Map<string, TraceSpan[]>();
  const roots: TraceSpan[] = [];
  for (const span of spans.toSorted(byStart)) {
    const parent = span.parentId !== undefined && known.has(span.parentId) ? span.parentId : undefined;
    if (parent === undefined || parent === span.spanId) roots.push(span);
    else children.set(parent, [...(children.get(parent) ?? []), span]);
  }
  const placed: PlacedSpan[] = [];
  const visit = (span: TraceSpan, depth: number) => {
    placed.push({ ...span, depth });
    for (const child of children.get(span.spanId) ?? []) visit(child, depth + 1);
  };
  for (const root of roots) visit(root, 0);
  return placed;
}

/** What began first; of two that began together, the longer one holds the other. */
function byStart(left: TraceSpan, right: TraceSpan): number {
  return left.offsetMs - right.offsetMs || right.durationMs - left.durationMs;
}
