import type { Import } from '@highstreet/catalog/contract';
import { Button } from '@highstreet/ui/button';
import { ErrorPanel } from '@highstreet/ui/error-panel';
import { useTranslations } from '@highstreet/ui/i18n';
import { Notice } from '@highstreet/ui/notice';
import { StickyActions } from '@highstreet/ui/sticky-actions';
import { useRunImport } from '../../api/run-import.ts';
import { ImportCounts } from './import-counts.tsx';
import { ImportProgress } from './import-progress.tsx';
import { ImportReport } from './import-report.tsx';

/** The dry run: what would happen. Nothing has been changed yet. */
export function CheckStep({ found, onEdit }: { found: Import; onEdit: () => void }) {
  const text = useTranslations('catalogSell.import');
  const run = useRunImport();
  const isChecking = found.status === 'checking';
  const good = found.created + found.updated;
  return (
    <>
      {isChecking ? <ImportProgress found={found} /> : <Verdict found={found} />}
      <ImportCounts found={found} />
      <ImportReport found={found} />
      {run.isError && <ErrorPanel isCompact error={run.error} />}
      {!isChecking && (
        <StickyActions>
          <Button onPress={onEdit}>{text('change')}</Button>
          <Button
            variant="primary"
            isDisabled={good === 0 || found.status !== 'checked'}
            isPending={run.isPending}
            onPress={() => run.mutate({ id: found.id, dryRun: false })}
          >
            {text('bringIn', { count: good })}
          </Button>
        </StickyActions>
      )}
    </>
  );
}

function Verdict({ found }: { found: Import }) {
  const text = useTranslations('catalogSell.import');
  if (found.status === 'failed') {
    return (
      <Notice tone="danger" title={text('checkFailed')}>
        {found.error}
      </Notice>
    );
  }
  if (found.status === 'cancelled') return <Notice tone="warning" title={text('checkStopped')} />;
  if (found.rejected === 0) {
    return (
      <Notice tone="success" title={text('allGood', { count: found.rows })}>
        {text('nothingChanged')}
      </Notice>
    );
  }
  return (
    <Notice tone="warning" title={text('someBad', { bad: found.rejected, count: found.rows })}>
      {text('someBadHint')}
    </Notice>
  );
}
