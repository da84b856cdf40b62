import { useTranslations } from '@highstreet/ui/i18n';
import type { ReactNode } from 'react';

export type TotalsRow = { id: string; label: string; value: ReactNode; tone?: 'discount' | 'muted' };

type Props = {
  rows: readonly TotalsRow[];
  total: { label: string; value: string; note?: string | undefined };
  isUpdating?: boolean;
};

/** What it comes to, line by line, and the sum. The sum is read aloud when it changes. */
export function TotalsList({ rows, total, isUpdating }: Props) {
  const text = useTranslations('checkout.totals');
  return (
    <div className="flex flex-col gap-3">
      <dl aria-label={text('label')} className="flex flex-col gap-2 text-sm">
        {rows.map(({ id, label, value, tone }) => (
          <div key={id} className="flex items-baseline justify-between gap-6">
            <dt className="min-w-0 text-muted wrap-words">{label}</dt>
            <dd
              className={`shrink-0 tabular ${tone === 'discount' ? 'text-success' : tone === 'muted' ? 'text-muted' : 'text-ink'}`}
            >
              {value}
            </dd>
          </div>
        ))}
      </dl>
      <div className="flex items-baseline justify-between gap-6 border-t border-line pt-3">
        <span className="text-base font-semibold text-ink">{total.label}</span>
        <output
          className={`flex flex-col items-end text-lg font-semibold text-ink tabular transition-opacity ${isUpdating ? 'opacity-50' : ''}`}
        >
          {total.value}
          {total.note !== undefined && <span className="text-xs font-normal text-muted">{total.note}</span>}
        </output>
      </div>
      {isUpdating && <span className="sr-only">{text('updating')}</span>}
    </div>
  );
}
