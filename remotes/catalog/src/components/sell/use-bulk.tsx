import type { ProductCard } from '@highstreet/catalog/contract';
import { useTranslations } from '@highstreet/ui/i18n';
import { toast, undoToast } from '@highstreet/ui/toast-queue';
import { type ReactNode, useState } from 'react';
import { type BulkReport, runBulk } from '../../bulk/run-bulk.ts';
import { statusesOf, touchedBy } from '../../bulk/statuses-of.ts';
import { useBulkRun } from '../../bulk/use-bulk-run.ts';
import { type BulkJob, doJob, useRefreshProducts } from '../../bulk/use-bulk-work.ts';
import { BulkActions } from './bulk-actions.tsx';
import { BulkDialog } from './bulk-dialog.tsx';
import { PriceDialog } from './price-dialog.tsx';

type Props = { products: readonly ProductCard[]; onSelect: (ids: string[]) => void };
/** The products are those of the start: rows may leave the list while the work goes on. */
type Started = { job: BulkJob; count: number; products: readonly ProductCard[] };

/** Work on many products: the buttons for a selection, and the dialogs of what is going on. */
export function useBulk(props: Props) {
  const { products } = props;
  const text = useTranslations('catalogSell.bulk');
  const [pricing, setPricing] = useState<string[]>();
  const { started, run, start, again, close } = useStarted(props);
  const statuses = statusesOf(products);
  const actions = (ids: string[]): ReactNode => (
    <BulkActions
      statuses={new Set(ids.flatMap((id) => statuses.get(id) ?? []))}
      onStart={(job) => start(job, ids)}
      onPrice={() => setPricing(ids)}
    />
  );
  const dialogs = (
    <>
      {pricing && (
        <PriceDialog
          count={pricing.length}
          example={products.find(({ id }) => id === pricing[0])?.price}
          onClose={() => setPricing(undefined)}
          onApply={(change, keepsOld) => {
            setPricing(undefined);
            start({ kind: 'price', change, keepsOld }, pricing);
          }}
        />
      )}
      {started && (
        <BulkDialog
          title={text(`title.${nameOf(started.job)}`, { count: started.count })}
          total={run.total}
          settled={run.settled}
          report={run.report}
          products={started.products}
          onStop={run.stop}
          onAgain={again}
          onClose={close}
        />
      )}
    </>
  );
  return { actions, dialogs };
}

function useStarted({ products, onSelect }: Props) {
  const refresh = useRefreshProducts();
  const [started, setStarted] = useState<Started>();
  const tell = useTelling();
  const run = useBulkRun(({ failed }) => onSelect(failed.map(({ id }) => id)));
  function close() {
    setStarted(undefined);
    void refresh();
  }
  function work({ job, products: shown }: Started, ids: readonly string[]) {
    void run
      .begin(ids, (id) => doJob(job, id))
      .then((report) => {
        if (report.failed.length > 0 || report.done.length === 0) return;
        close();
        tell(job, report, shown);
      });
  }
  function start(job: BulkJob, ids: string[]) {
    const touched = touchedBy(job, ids, statusesOf(products));
    const begun = { job, count: touched.length, products };
    setStarted(begun);
    work(begun, touched);
  }
  const again = (ids: string[]) => started && work(started, ids);
  return { started, run, start, again, close };
}

/** Says what was done; a change of state can be undone. */
function useTelling() {
  const text = useTranslations('catalogSell.bulk');
  const refresh = useRefreshProducts();
  async function undo(ids: string[], products: readonly ProductCard[]) {
    const before = statusesOf(products);
    const { failed } = await runBulk(ids, (id) =>
      doJob({ kind: 'status', status: before.get(id) ?? 'draft' }, id),
    );
    await refresh();
    if (failed.length > 0) toast({ title: text('undoFailed', { count: failed.length }), tone: 'danger' });
  }
  return (job: BulkJob, { done }: BulkReport, products: readonly ProductCard[]) => {
    const told = text(`done.${nameOf(job)}`, { count: done.length });
    if (job.kind === 'status') undoToast(told, () => void undo(done, products));
    else toast({ title: told, tone: 'success' });
  };
}

function nameOf(job: BulkJob): string {
  return job.kind === 'price' ? 'price' : job.status;
}
