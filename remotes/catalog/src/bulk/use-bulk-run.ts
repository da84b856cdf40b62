import { useRef, useState } from 'react';
import { type BulkReport, runBulk } from './run-bulk.ts';

/** One run over many products, and how far it is. */
export function useBulkRun(onSettled: (report: BulkReport) => void) {
  const [state, setState] = useState<{ total: number; settled: number; report?: BulkReport }>({
    total: 0,
    settled: 0,
  });
  const control = useRef<AbortController>(undefined);
  async function begin(ids: readonly string[], work: (id: string) => Promise<unknown>) {
    const { signal } = (control.current = new AbortController());
    setState({ total: ids.length, settled: 0 });
    const onProgress = (settled: number) => setState({ total: ids.length, settled });
    const report = await runBulk(ids, work, { signal, onProgress });
    setState({ total: ids.length, settled: report.done.length + report.failed.length, report });
    onSettled(report);
    return report;
  }
  return { ...state, begin, stop: () => control.current?.abort() };
}
