import type { Import } from '@highstreet/catalog/contract';
import { Button } from '@highstreet/ui/button';
import { ButtonLink } from '@highstreet/ui/button-link';
import { ErrorPanel } from '@highstreet/ui/error-panel';
import { useTranslations } from '@highstreet/ui/i18n';
import { Notice } from '@highstreet/ui/notice';
import { StickyActions } from '@highstreet/ui/sticky-actions';
import { useRunImport } from '../../api/run-import.ts';
import { canResume } from '../../imports/import-step.ts';
import { paths } from '../../paths.ts';
import { ImportCounts } from './import-counts.tsx';
import { ImportProgress } from './import-progress.tsx';
import { ImportReport } from './import-report.tsx';

type Props = { found: Import; total: number | undefined; onLeave: () => void };

/** The real run: how far it is, then what became of it. A stopped one can go on. */
export function RunStep({ found, total, onLeave }: Props) {
  const text = useTranslations('catalogSell.import');
  const run = useRunImport();
  const isRunning = found.status === 'running';
  return (
    <>
      {isRunning ? <ImportProgress found={found} total={total} /> : <Outcome found={found} />}
      <ImportCounts found={found} />
      <ImportReport found={found} />
      {run.isError && <ErrorPanel isCompact error={run.error} />}
      {!isRunning && (
        <StickyActions>
          <Button onPress={onLeave}>{text('another')}</Button>
          {canResume(found) ? (
            <Button
              variant="primary"
              isPending={run.isPending}
              onPress={() => run.mutate({ id: found.id, dryRun: false })}
            >
              {text('resume')}
            </Button>
          ) : (
            <ButtonLink variant="primary" href={paths.sellProducts}>
              {text('toProducts')}
            </ButtonLink>
          )}
        </StickyActions>
      )}
    </>
  );
}

function Outcome({ found }: { found: Import }) {
  const text = useTranslations('catalogSell.import');
  const good = found.created + found.updated + found.unchanged;
  if (found.status === 'finished') {
    return (
      <Notice tone={found.rejected > 0 ? 'warning' : 'success'} title={text('finished', { count: good })}>
        {found.rejected > 0 ? text('finishedBut', { count: found.rejected }) : undefined}
      </Notice>
    );
  }
  return (
    <Notice
      tone={found.status === 'failed' ? 'danger' : 'warning'}
      title={text(found.status === 'failed' ? 'broke' : 'stopped', { count: good })}
    >
      {found.error ?? text('stoppedHint')}
    </Notice>
  );
}
