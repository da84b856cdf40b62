import type { Measured } from './measure.ts';

/** Prints a table: each work item with its rate, latencies and, where it has one, its ratio to the baseline of the same run. */
export function printRatios(
  results: readonly Measured[],
  baselineOf: Record<string, string>,
  wanted: Record<string, number>,
): void {
  const rateOf = new Map(results.map(({ name, perSecond }) => [name, perSecond]));
  console.log(row(['work', 'requests/s', 'p50 ms', 'p95 ms', 'p99 ms', 'failed', 'ratio', 'wanted']));
  for (const { name, perSecond, p50, p95, p99, failed } of results) {
    const baseline = rateOf.get(baselineOf[name] ?? '');
    const ratio = baseline ? (perSecond / baseline).toFixed(3) : '';
    const goal = wanted[name] === undefined ? '' : `>= ${wanted[name]}`;
    console.log(row([name, perSecond, p50, p95, p99, failed, ratio, goal]));
  }
}

function row(cells: readonly (string | number)[]): string {
  return cells
    .map((cell, index) => (index === 0 ? String(cell).padEnd(32) : String(cell).padStart(11)))
    .join('');
}
