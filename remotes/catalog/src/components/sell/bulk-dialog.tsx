import type { ProductCard } from '@highstreet/catalog/contract';
import { ApiProblem } from '@highstreet/federation';
import { Button } from '@highstreet/ui/button';
import { Dialog } from '@highstreet/ui/dialog';
import { useTranslations } from '@highstreet/ui/i18n';
import { Notice } from '@highstreet/ui/notice';
import { ProgressBar } from '@highstreet/ui/progress';
import type { BulkReport } from '../../bulk/run-bulk.ts';

type Props = {
  title: string;
  total: number;
  settled: number;
  /** Absent while the work goes on. */
  report: BulkReport | undefined;
  /** For the names in the report. */
  products: readonly ProductCard[];
  onStop: () => void;
  onAgain: (ids: string[]) => void;
  onClose: () => void;
};

/** Work on many products: how far it is, then what did not go and why. */
export function BulkDialog({ title, total, settled, report, products, onStop, onAgain, onClose }: Props) {
  const text = useTranslations('catalogSell.bulk');
  const failed = report?.failed ?? [];
  return (
    <Dialog
      title={title}
      isDismissable={report !== undefined}
      isOpen
      onOpenChange={(isOpen) => {
        if (isOpen) return;
        onStop();
        onClose();
      }}
      actions={
        report === undefined ? (
          <Button onPress={onStop}>{text('stop')}</Button>
        ) : (
          <>
            {failed.length > 0 && (
              <Button onPress={() => onAgain(failed.map(({ id }) => id))}>
                {text('again', { count: failed.length })}
              </Button>
            )}
            <Button variant="primary" onPress={onClose}>
              {text('close')}
            </Button>
          </>
        )
      }
    >
      <div className="flex flex-col gap-4">
        <ProgressBar
          label={text(report === undefined ? 'working' : 'worked')}
          value={settled}
          maxValue={total}
          valueLabel={text('of', { settled, total })}
          tone={failed.length > 0 ? 'warning' : 'accent'}
        />
        {report && failed.length > 0 && (
          <Notice tone="warning" title={text('partly', { done: report.done.length, failed: failed.length })}>
            {text('failedStay')}
          </Notice>
        )}
        <Failures failed={failed} products={products} />
      </div>
    </Dialog>
  );
}

function Failures({ failed, products }: { failed: BulkReport['failed']; products: readonly ProductCard[] }) {
  const text = useTranslations('catalogSell.bulk');
  const why = (error: unknown) => {
    if (!(error instanceof ApiProblem)) return text('unknown');
    return error.detail ?? error.title;
  };
  if (failed.length === 0) return null;
  return (
    <ul className="max-h-72 divide-y divide-line overflow-y-auto text-sm">
      {failed.map(({ id, error }) => (
        <li key={id} className="flex flex-col gap-0.5 py-2">
          <span className="font-medium wrap-words">
            {products.find((product) => product.id === id)?.title ?? id}
          </span>
          <span className="text-muted wrap-words">{why(error)}</span>
        </li>
      ))}
    </ul>
  );
}
