import type { GiftCard, GiftCardEntryPage } from '@highstreet/promotions/contract';
import { Button } from '@highstreet/ui/button';
import { ErrorPanel } from '@highstreet/ui/error-panel';
import { useFormat, useTranslations } from '@highstreet/ui/i18n';
import { SkeletonText } from '@highstreet/ui/skeleton';
import { useEntries } from '../../api/list-entries.ts';

/** What has happened on a card, the newest first, each with the balance after it. */
export function Ledger({ card }: { card: Pick<GiftCard, 'id' | 'balance'> }) {
  const text = useTranslations('promotions.card');
  const query = useEntries(card.id);
  const entries = query.data?.pages.flatMap(({ items }) => items) ?? [];
  if (query.isPending) return <SkeletonText lines={4} />;
  if (query.isError && !query.data)
    return <ErrorPanel isCompact error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <div className="flex flex-col gap-3">
      <ol aria-label={text('ledger')} className="flex flex-col divide-y divide-line">
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} currency={card.balance.currency} />
        ))}
      </ol>
      {query.hasNextPage && (
        <Button
          variant="quiet"
          isPending={query.isFetchingNextPage}
          onPress={() => void query.fetchNextPage()}
        >
          {text('older')}
        </Button>
      )}
    </div>
  );
}

type EntryProps = { entry: GiftCardEntryPage['items'][number]; currency: string };

function Entry({ entry, currency }: EntryProps) {
  const text = useTranslations('promotions.card');
  const format = useFormat();
  const { kind, amount, balance, orderId, createdAt } = entry;
  return (
    <li className="flex items-start justify-between gap-4 py-3 text-sm">
      <span className="flex min-w-0 flex-col">
        <span className="font-medium">{text(`kinds.${kind}`)}</span>
        <span className="text-xs text-muted">{format.dateTime(createdAt)}</span>
        {orderId !== null && (
          <span className="truncate text-xs text-muted">{text('forOrder', { orderId })}</span>
        )}
      </span>
      <span className="flex shrink-0 flex-col items-end tabular">
        <span className={amount > 0 ? 'font-medium text-success' : 'font-medium'}>
          {amount > 0 ? '+' : ''}
          {format.money(amount, currency)}
        </span>
        <span className="text-xs text-muted">
          {text('after', { balance: format.money(balance, currency) })}
        </span>
      </span>
    </li>
  );
}
