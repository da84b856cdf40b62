import type { Import } from '@highstreet/catalog/contract';
import { Button } from '@highstreet/ui/button';
import { ErrorPanel } from '@highstreet/ui/error-panel';
import { useFormat, useTranslations } from '@highstreet/ui/i18n';
import { Panel } from '@highstreet/ui/panel';
import { ProgressBar } from '@highstreet/ui/progress';
import { useCancelImport } from '../../api/cancel-import.ts';

type Props = { found: Import; /** How many rows there are, where that is known. */ total?: number };

/** How far the reading of a file is, and the way to stop it. */
export function ImportProgress({ found, total }: Props) {
  const text = useTranslations('catalogSell.import');
  const format = useFormat();
  const cancel = useCancelImport();
  const isKnown = total !== undefined && total >= found.rows && total > 0;
  const rows = format.number(found.rows);
  return (
    <Panel
      title={text(found.dryRun ? 'checking' : 'running')}
      description={text('leaveHint')}
      actions={
        <Button size="sm" isPending={cancel.isPending} onPress={() => cancel.mutate(found.id)}>
          {text('stop')}
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        <ProgressBar
          label={isKnown ? text('rowsOf', { rows, total: format.number(total) }) : text('rowsRead', { rows })}
          value={found.rows}
          maxValue={total ?? 1}
          isIndeterminate={!isKnown}
        />
        {cancel.isError && <ErrorPanel isCompact error={cancel.error} />}
      </div>
    </Panel>
  );
}
