import type { Movement } from '@highstreet/inventory/contract';
import { Chart } from '@highstreet/ui/chart';
import { useTranslations } from '@highstreet/ui/i18n';
import { toSteps } from '../stock/to-steps.ts';

/** How much was on hand over time, as far as the ledger has been read. `movements` newest first. */
export function LevelChart({ movements }: { movements: readonly Movement[] }) {
  const text = useTranslations('inventorySell.item');
  const { x, values } = toSteps(movements);
  if (x.length < 2) return <p className="text-sm text-muted">{text('noChart')}</p>;
  return (
    <Chart
      label={text('chart')}
      kind="area"
      height={220}
      x={x}
      series={[{ label: text('onHand'), values }]}
    />
  );
}
