/** How the work on many things went. */
export type BulkReport = { done: string[]; failed: { id: string; error: unknown }[] };

type Options = {
  /** How many at once; default 4. */
  atOnce?: number;
  signal?: AbortSignal;
  onProgress?: (settled: number) => void;
};

/** Does one thing to each id, a few at once. One failure stops nothing; after an abort no new work begins. */
export async function runBulk(
  ids: readonly string[],
  work: (id: string) => Promise<unknown>,
  options: Options = {},
): Promise<BulkReport> {
  const { atOnce = 4, signal, onProgress } = options;
  const report: BulkReport = { done: [], failed: [] };
  const left = [...ids];
  async function next(): Promise<void> {
    const id = left.shift();
    if (id === undefined || signal?.aborted) return;
    try {
      await work(id);
      report.done.push(id);
    } catch (error) {
      report.failed.push({ id, error });
    }
    onProgress?.(report.done.length + report.failed.length);
    return next();
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, ids.length) }, next));
  return report;
}
