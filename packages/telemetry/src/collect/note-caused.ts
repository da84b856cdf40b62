import { spanOf } from '../spans/in-span.ts';
import type { SpanAbout } from '../spans/span.ts';
import { continueTrace, parseTraceparent } from '../trace.ts';
import { collector } from './collector.ts';

/** Notes work that is over as a span under its cause; without a cause, or one that is not sampled, nothing is noted. */
export function noteCaused(
  traceparent: string | undefined,
  about: SpanAbout,
  startedAt: number,
  isError = false,
): void {
  const cause = traceparent ? parseTraceparent(traceparent) : undefined;
  if (!cause?.sampled && !(cause && isError)) return;
  collector.addSpans([spanOf(continueTrace(traceparent), about, startedAt, isError)]);
}
