import type { MoveOrder, OrderSummary } from '@highstreet/orders/contract';
import { useTranslations } from '@highstreet/ui/i18n';
import { toast, undoToast } from '@highstreet/ui/toast-queue';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { keys } from '../../api/keys.ts';
import { moveOrder } from '../../api/move-order.ts';

type Target = NonNullable<MoveOrder['status']>;
type Place = { order: OrderSummary; to: Target };
type Held = Place & { timer: ReturnType<typeof setTimeout>; forget: () => void };

/** An order cannot be moved back, so for this long a move can be undone before it is sent. */
const HOLD_MS = 4_000;

/** Moves that are shown at once and sent a moment later; leaving the page sends them. */
export function useHeldMoves() {
  const text = useTranslations('orders.sell');
  const words = useTranslations('orders.status');
  const commit = useCommit();
  const held = useRef(new Map<string, Held>());
  const [places, setPlaces] = useState<ReadonlyMap<string, Place>>(new Map());
  const show = (id: string, place?: Place) =>
    setPlaces(
      (known) => new Map([...known].filter(([other]) => other !== id).concat(place ? [[id, place]] : [])),
    );
  const take = (id: string) => {
    const move = held.current.get(id);
    held.current.delete(id);
    clearTimeout(move?.timer);
    move?.forget();
    return move;
  };
  const drop = (id: string) => {
    if (take(id)) show(id);
  };
  const send = async (id: string) => {
    const move = take(id);
    if (move) await commit(move);
    show(id);
  };
  useOnLeave(() => [...held.current.keys()].forEach((id) => void send(id)));
  const move = (order: OrderSummary, to: Target) => {
    drop(order.id);
    const title = text('moved', { number: order.number, status: words(to) });
    const forget = undoToast(title, () => drop(order.id));
    const timer = setTimeout(() => void send(order.id), HOLD_MS);
    held.current.set(order.id, { order, to, timer, forget });
    show(order.id, { order, to });
  };
  return { places, move };
}

/** Sends a move and reads anew what it changed. */
function useCommit() {
  const text = useTranslations('orders.sell');
  const queryClient = useQueryClient();
  return async ({ order, to }: Place) => {
    await moveOrder({ id: order.id, status: to, version: order.version }).catch(() =>
      toast({ title: text('moveFailed', { number: order.number }), tone: 'danger' }),
    );
    await queryClient.invalidateQueries({ queryKey: keys.all });
  };
}

/** Calls `work` when the part is taken away or the page is left. */
function useOnLeave(work: () => void): void {
  const latest = useRef(work);
  useEffect(() => {
    latest.current = work;
  });
  useEffect(() => {
    const leave = () => latest.current();
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      leave();
    };
  }, []);
}
