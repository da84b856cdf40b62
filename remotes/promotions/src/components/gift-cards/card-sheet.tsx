import type { GiftCard } from '@highstreet/promotions/contract';
import { Button } from '@highstreet/ui/button';
import { Facts } from '@highstreet/ui/facts';
import { useFormat, useTranslations } from '@highstreet/ui/i18n';
import { Sheet } from '@highstreet/ui/sheet';
import { toast } from '@highstreet/ui/toast-queue';
import { Ban, RotateCcw } from 'lucide-react';
import { useBlockGiftCard } from '../../api/block-gift-card.ts';
import { CardStatus } from './card-status.tsx';
import { Ledger } from './ledger.tsx';

/** One card for an admin: its facts, its ledger, and the way to stop it. */
export function CardSheet({ card, onClose }: { card: GiftCard; onClose: () => void }) {
  const text = useTranslations('promotions.cards');
  const format = useFormat();
  const block = useBlockGiftCard();
  const isBlocked = card.status === 'blocked';
  const toggle = () =>
    block.mutate(
      { id: card.id, isBlocked: !isBlocked },
      {
        onSuccess: () => toast({ title: text(isBlocked ? 'unblocked' : 'blocked'), tone: 'success' }),
        onError: () => toast({ title: text('notChanged'), tone: 'danger' }),
      },
    );
  return (
    <Sheet
      title={text('cardTitle', { code: card.code })}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      actions={
        <Button
          variant={isBlocked ? 'secondary' : 'danger'}
          icon={isBlocked ? <RotateCcw aria-hidden /> : <Ban aria-hidden />}
          isPending={block.isPending}
          onPress={toggle}
        >
          {text(isBlocked ? 'unblock' : 'block')}
        </Button>
      }
    >
      <div className="flex flex-col gap-6">
        <Facts
          items={[
            { label: text('balance'), value: format.money(card.balance.amount, card.balance.currency) },
            { label: text('status'), value: <CardStatus status={card.status} /> },
            { label: text('kind'), value: text(card.customerId === null ? 'bearer' : 'credit') },
            {
              label: text('until'),
              value: card.expiresAt === null ? text('always') : format.date(card.expiresAt),
            },
            ...(card.note === '' ? [] : [{ label: text('note'), value: card.note }]),
          ]}
        />
        <section className="flex flex-col gap-1">
          <h3 className="text-base font-semibold">{text('ledger')}</h3>
          <Ledger card={card} />
        </section>
      </div>
    </Sheet>
  );
}
