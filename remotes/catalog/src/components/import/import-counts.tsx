import type { Import } from '@highstreet/catalog/contract';
import { useFormat, useTranslations } from '@highstreet/ui/i18n';
import { Stat } from '@highstreet/ui/stat';

const counted = ['created', 'updated', 'unchanged', 'rejected'] as const;

/** What becomes of the rows, so far. */
export function ImportCounts({ found }: { found: Import }) {
  const text = useTranslations('catalogSell.import');
  const format = useFormat();
  return (
    <div className="grid grid-cols-2 gap-4 lg:grid-cols-4">
      {counted.map((name) => (
        <Stat
          key={name}
          label={text(`count.${found.dryRun ? 'dry' : 'real'}.${name}`)}
          value={format.number(found[name])}
          tone={name === 'rejected' && found.rejected > 0 ? 'danger' : undefined}
        />
      ))}
    </div>
  );
}
