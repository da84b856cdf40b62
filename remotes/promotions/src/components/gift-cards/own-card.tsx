import type { GiftCard } from '@highstreet/promotions/contract';
import { CopyButton } from '@highstreet/ui/copy-button';
import { Disclosure } from '@highstreet/ui/disclosure';
import { useFormat, useTranslations } from '@highstreet/ui/i18n';
import { useState } from 'react';
import { CardStatus } from './card-status.tsx';
import { Ledger } from './ledger.tsx';

/** One card of one's own: what is on it, its code, and what has happened on it. */
export function OwnCard({ card }: { card: GiftCard }) {
  const text = useTranslations('promotions.own');
  const format = useFormat();
  const [isOpen, setOpen] = useState(false);
  return (
    <li className="flex flex-col gap-3 rounded-lg border border-line bg-surface p-5">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <span className="flex flex-col gap-1">
          <span className="text-xl font-semibold tabular">
            {format.money(card.balance.amount, card.balance.currency)}
          </span>
          {card.note !== '' && <span className="text-sm text-muted wrap-words">{card.note}</span>}
        </span>
        <CardStatus status={card.status} />
      </div>
      <p className="flex flex-wrap items-center justify-between gap-2 rounded-md bg-sunken px-3 py-2">
        <code className="text-sm tabular">{card.code}</code>
        <CopyButton value={card.code} label={text('copy')} size="sm" variant="quiet" />
      </p>
      <p className="text-sm text-muted">
        {card.expiresAt === null ? text('always') : text('until', { day: format.date(card.expiresAt) })}
      </p>
      <Disclosure level={2} title={text('history')} isOpen={isOpen} onOpenChange={setOpen}>
        {isOpen && <Ledger card={card} />}
      </Disclosure>
    </li>
  );
}
