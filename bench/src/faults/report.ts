import type { Result } from './load.ts';
import type { WriteBooks } from './count-writes.ts';
import type { Verdict } from './judge.ts';
import { share, sliceOf, untouched, type Period } from './period.ts';

const MOST_ERRORS = 0.001;
const SHOWN = 8;
/** After so many refusals in a row it must be open, whatever the order in which parallel ones were counted. */
const MOST_IN_ROW = 8;

/** Prints a line for each fault and says whether all was as it should be. */
export function report(periods: readonly Period[], results: readonly Result[], writes: WriteBooks): boolean {
  const calm = untouched(periods, results);
  console.log(
    `${results.length} requests; p95 ${p95(calm)} ms where nothing was broken\n` +
      'part and fault              others: sent  wrong  p95 ms   dependent: served  refused (p50 ms)  cut  wrong   breaker',
  );
  const verdicts = periods.map((period) => printPeriod(period, periods, results));
  const bad = calm.filter(({ verdict }) => verdict !== 'served');
  printSamples('Not served though nothing they need was broken', bad);
  const { sentTwice, tookEffectTwice, lost, repeated } = writes;
  console.log(
    `writes: ${sentTwice} without a key sent twice, ${tookEffectTwice} took effect twice, ${lost} answered as done and lost (wanted: 0, 0, 0); ${repeated} with a key sent again`,
  );
  const isRight = verdicts.every(Boolean) && sentTwice + tookEffectTwice + lost === 0;
  console.log(isRight ? 'every fault stayed where it was' : 'some faults were felt where they should not be');
  return isRight;
}

function printPeriod(period: Period, periods: readonly Period[], results: readonly Result[]): boolean {
  const { part, fault, breaker } = period;
  const { dependent, others } = share(period, periods, results);
  const count = (verdict: Verdict) => dependent.filter((each) => each.verdict === verdict).length;
  const wrong = others.filter(({ verdict }) => verdict !== 'served');
  // What a slice has begun to answer is passed on as it comes: when it breaks off, so does the client's connection.
  const isCutVisible = fault === 'half' && part.startsWith('slice:');
  const badly = dependent.filter(
    ({ verdict }) => verdict === 'wrong' || (verdict === 'cut' && !isCutVisible),
  );
  const refusals = dependent.filter(({ verdict }) => verdict === 'refused');
  const own = dependent.filter(({ probe }) => probe.slice === sliceOf(part));
  const [said, isBreakerRight] = describeBreaker(period, longestRefusal(own));
  const columns = [
    `${part} ${fault}`.padEnd(28),
    String(others.length).padStart(12),
    String(wrong.length).padStart(7),
    String(p95(others)).padStart(8),
    String(count('served')).padStart(18),
    `${refusals.length} (${percentile(refusals, 0.5)})`.padStart(19),
    String(count('cut')).padStart(5),
    String(badly.length).padStart(7),
    `  ${breaker === undefined ? '-' : said}`,
  ];
  console.log(columns.join(''));
  printSamples('  others', wrong);
  printSamples('  dependent', badly);
  return wrong.length <= others.length * MOST_ERRORS && badly.length === 0 && isBreakerRight;
}

/**
 * A breaker opens after five failures in a row. There may be fewer: an answer that is cut has begun as a good one, where the deadline is long,
 * as for sign-ins, a late answer is in time, and without its database a slice serves some of what it remembers.
 */
function describeBreaker({ breaker }: Period, inRow: number): [string, boolean] {
  if (breaker === undefined) return ['-', true];
  if (!breaker.isOpened) return ['stayed closed', inRow < MOST_IN_ROW];
  return breaker.isClosed ? ['opened, closed', true] : ['opened, did not close', false];
}

function longestRefusal(results: readonly Result[]): number {
  let [longest, current] = [0, 0];
  for (const { verdict } of results.toSorted((left, right) => left.endedAt - right.endedAt)) {
    current = verdict === 'refused' ? current + 1 : 0;
    longest = Math.max(longest, current);
  }
  return longest;
}

function printSamples(title: string, results: readonly Result[]): void {
  const grouped = Map.groupBy(results, ({ probe, note }) => `${probe.name}: ${note.slice(0, 140)}`);
  const lines = [...grouped].map(([text, each]) => `    ${each.length} x ${text}`);
  const more = lines.length > SHOWN ? [`    and ${lines.length - SHOWN} more kinds`] : [];
  if (lines.length > 0) console.log([`${title}:`, ...lines.slice(0, SHOWN), ...more].join('\n'));
}

function p95(results: readonly Result[]): number {
  return percentile(results, 0.95);
}

function percentile(results: readonly Result[], share: number): number {
  const times = results.map(({ begunAt, endedAt }) => endedAt - begunAt).toSorted((a, b) => a - b);
  return times[Math.floor(times.length * share)] ?? 0;
}
