import type { Fulfilment, MoveOrder, Order } from '@highstreet/orders/contract';
import { ApiProblem } from '@highstreet/federation';
import { Button } from '@highstreet/ui/button';
import { useTranslations } from '@highstreet/ui/i18n';
import { toast } from '@highstreet/ui/toast-queue';
import { useState } from 'react';
import type { OrderRef } from '../../api/get-order.ts';
import { useMoveOrder } from '../../api/move-order.ts';
import { CancelDialog } from '../cancel-dialog.tsx';
import { ShipDialog } from './ship-dialog.tsx';

type Props = { of: OrderRef; order: Order; part: Fulfilment };

/** What a seller does next with the own part of an order. */
export function PartActions({ of, order, part }: Props) {
  const text = useTranslations('orders.sellOrder');
  const move = useMoveOrder(of);
  const [isShipping, setShipping] = useState(false);
  const [isCancelling, setCancelling] = useState(false);
  const send = (input: MoveOrder) =>
    move.mutate(
      { ...input, sellerId: part.sellerId, version: order.version },
      {
        onSuccess: () => setShipping(false),
        onError: (error) => {
          setShipping(false);
          const isStale = error instanceof ApiProblem && (error.status === 412 || error.status === 409);
          toast({ title: isStale ? text('conflict') : text('failed'), tone: 'danger' });
        },
      },
    );
  const may = (status: Fulfilment['status']) => part.allowed.includes(status);
  return (
    <>
      {may('cancelled') && <Button onPress={() => setCancelling(true)}>{text('cancel')}</Button>}
      {may('processing') && (
        <Button variant="primary" isPending={move.isPending} onPress={() => send({ status: 'processing' })}>
          {text('start')}
        </Button>
      )}
      {may('shipped') && (
        <Button variant="primary" onPress={() => setShipping(true)}>
          {text('ship')}
        </Button>
      )}
      {may('delivered') && (
        <>
          <Button onPress={() => setShipping(true)}>{text('tracking')}</Button>
          <Button variant="primary" isPending={move.isPending} onPress={() => send({ status: 'delivered' })}>
            {text('deliver')}
          </Button>
        </>
      )}
      {isShipping && (
        <ShipDialog
          known={part.tracking}
          isSent={part.status === 'shipped'}
          isPending={move.isPending}
          onSubmit={(tracking) =>
            send(part.status === 'shipped' ? { tracking } : { status: 'shipped', tracking })
          }
          isOpen
          onOpenChange={setShipping}
        />
      )}
      {isCancelling && <CancelDialog order={of} isOpen onOpenChange={setCancelling} />}
    </>
  );
}
