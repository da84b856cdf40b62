import type { Placement } from '@highstreet/checkout/contract';
import { Button } from '@highstreet/ui/button';
import { Dialog } from '@highstreet/ui/dialog';
import { useTranslations } from '@highstreet/ui/i18n';
import { Notice } from '@highstreet/ui/notice';
import { useEffect, useState } from 'react';
import type { usePlacing } from '../../placing/use-placing.ts';
import { SecondStep } from './second-step.tsx';
import { StageList } from './stage-list.tsx';

type Props = { placing: ReturnType<typeof usePlacing>; publishableKey: string | undefined };

/** In ms: when the progress is shown at all, and when it is said that it takes long. */
const after = { shown: 400, slow: 8_000 };

/** While the order is being placed: how far it is, and what the person has to do. It cannot be closed by accident. */
export function PlacingDialog({ placing, publishableKey }: Props) {
  const text = useTranslations('checkout.placing');
  const steps = useTranslations('checkout.secondStep');
  const { attempt, placement, isStalled } = placing;
  const needsAction = placement?.state === 'needs_action';
  const isAttention = placement?.state === 'needs_attention';
  const isLate = useIsAfter(attempt?.key ?? null, after.shown);
  const title = needsAction ? steps('title') : isAttention ? text('attentionTitle') : text('title');
  return (
    <Dialog
      title={title}
      size="sm"
      isOpen={attempt !== null && (isLate || needsAction || isAttention || isStalled)}
      isDismissable={false}
      isClosable={isStalled || isAttention}
      onOpenChange={(isOpen) => !isOpen && placing.giveUp()}
      actions={
        isStalled && (
          <>
            <Button onPress={placing.giveUp}>{text('giveUp')}</Button>
            <Button variant="primary" onPress={placing.again}>
              {text('retry')}
            </Button>
          </>
        )
      }
    >
      {needsAction && placement ? (
        <SecondStep placement={placement} publishableKey={publishableKey} />
      ) : isAttention && placement ? (
        <Notice tone="warning">{text('attention', { id: placement.orderId })}</Notice>
      ) : (
        <Progress placing={placing} placement={placement} />
      )}
    </Dialog>
  );
}

function Progress({ placing, placement }: Pick<Props, 'placing'> & { placement: Placement | undefined }) {
  const text = useTranslations('checkout.placing');
  const isSlow = useIsAfter(placing.attempt?.key ?? null, after.slow);
  const { isUnheard, isStalled } = placing;
  return (
    <div className="flex flex-col gap-5">
      <StageList placement={placement} isStopped={isStalled} />
      <p aria-live="polite" className="text-sm text-muted">
        {isStalled ? text('stalled') : isUnheard ? text('again') : isSlow ? text('slow') : text('stay')}
      </p>
    </div>
  );
}

/** Whether it is so many ms since this attempt was first seen here. */
function useIsAfter(key: string | null, delay: number): boolean {
  const [reached, setReached] = useState<string | null>(null);
  useEffect(() => {
    if (key === null) return undefined;
    const timer = setTimeout(() => setReached(key), delay);
    return () => clearTimeout(timer);
  }, [key, delay]);
  return key !== null && reached === key;
}
