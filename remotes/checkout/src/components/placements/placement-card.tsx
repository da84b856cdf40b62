import type { Placement } from '@highstreet/checkout/contract';
import { Button } from '@highstreet/ui/button';
import { CopyButton } from '@highstreet/ui/copy-button';
import { Disclosure } from '@highstreet/ui/disclosure';
import { useFormat, useTranslations } from '@highstreet/ui/i18n';
import { Link } from '@highstreet/ui/link';
import { Panel } from '@highstreet/ui/panel';
import { toast } from '@highstreet/ui/toast-queue';
import { RotateCw } from 'lucide-react';
import { useRetryPlacement } from '../../api/retry-placement.ts';
import { toOrder } from '../../paths.ts';
import { StepLog } from './step-log.tsx';

/** One order that waits for a decision: why, what was done step by step, and another try. */
export function PlacementCard({ placement }: { placement: Placement }) {
  const text = useTranslations('checkout.placements');
  const format = useFormat();
  const retry = useRetryPlacement();
  const { orderId, number, toPay, email, failure, steps, updatedAt } = placement;
  const tryAgain = () => {
    void retry
      .mutateAsync(orderId)
      .then(() => toast({ title: text('retried'), tone: 'success' }))
      .catch(() => toast({ title: text('retryFailed'), tone: 'danger' }));
  };
  const facts = [format.money(toPay.amount, toPay.currency), email, format.relative(updatedAt)];
  return (
    <Panel
      title={
        <Link href={toOrder(orderId)} variant="quiet">
          {number ?? orderId}
        </Link>
      }
      description={facts.join(' · ')}
      actions={
        <>
          <CopyButton value={orderId} label={text('copy')} isIconOnly />
          <Button
            variant="primary"
            icon={<RotateCw aria-hidden />}
            isPending={retry.isPending}
            onPress={tryAgain}
          >
            {text('retry')}
          </Button>
        </>
      }
    >
      {failure && <p className="pb-2 text-sm wrap-words">{failure.detail}</p>}
      <Disclosure title={text('steps')} className="border-b-0">
        <StepLog steps={steps} />
      </Disclosure>
    </Panel>
  );
}
