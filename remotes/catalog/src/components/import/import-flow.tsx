import type { Import } from '@highstreet/catalog/contract';
import { Button } from '@highstreet/ui/button';
import { RowsSkeleton } from '@highstreet/ui/card-skeleton';
import { ErrorPanel } from '@highstreet/ui/error-panel';
import { useFormat, useTranslations } from '@highstreet/ui/i18n';
import { Stepper } from '@highstreet/ui/stepper';
import { useState } from 'react';
import { useImport } from '../../api/get-import.ts';
import { importSteps, stepOf } from '../../imports/import-step.ts';
import { CheckStep } from './check-step.tsx';
import { RunStep } from './run-step.tsx';
import { SettingsStep } from './settings-step.tsx';

/** An import from its file to its result, wherever it stands. */
export function ImportFlow({ id, onLeave }: { id: string; onLeave: () => void }) {
  const text = useTranslations('catalogSell.import');
  const query = useImport(id);
  if (query.data) return <Steps found={query.data} onLeave={onLeave} />;
  if (query.isPending) return <RowsSkeleton count={4} />;
  return (
    <ErrorPanel
      error={query.error}
      onRetry={() => void query.refetch()}
      isRetrying={query.isFetching}
      actions={
        <Button size="sm" onPress={onLeave}>
          {text('another')}
        </Button>
      }
    />
  );
}

function Steps({ found, onLeave }: { found: Import; onLeave: () => void }) {
  const text = useTranslations('catalogSell.import');
  const format = useFormat();
  const [isEditing, setEditing] = useState(false);
  // A check counts the rows; the run that follows can then say how far it is.
  const [total, setTotal] = useState<number>();
  if (found.status === 'checked' && total !== found.rows) setTotal(found.rows);
  const step = isEditing ? 'settings' : stepOf(found);
  return (
    <div className="flex flex-col gap-6">
      <Stepper steps={importSteps.map((id) => ({ id, label: text(`step.${id}`) }))} current={step} />
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
        <span className="font-medium wrap-words">{found.fileName}</span>
        <span className="text-muted">{format.bytes(found.fileSize)}</span>
        <span className="text-muted">{format.dateTime(found.createdAt)}</span>
      </p>
      {step === 'settings' && (
        <SettingsStep found={found} onStarted={() => setEditing(false)} onLeave={onLeave} />
      )}
      {step === 'check' && <CheckStep found={found} onEdit={() => setEditing(true)} />}
      {step === 'run' && <RunStep found={found} total={total} onLeave={onLeave} />}
    </div>
  );
}
