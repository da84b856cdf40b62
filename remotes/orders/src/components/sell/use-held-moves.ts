import type { MoveOrder, OrderSummary } from '@highstreet/orders/contract';
import { useTranslations } from '@highstreet/ui/i18n';
import { toast, undoToast } from '@highstreet/ui/toast-queue';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { keys } from '../../api/keys.ts';
import { moveOrder } from '../../api/move-order.ts';

type Target = NonNullable<MoveOrder['status']>;
type Held = { order: OrderSummary; to: Target; timer: ReturnType<typeof setTimeout>; forget: () => void };

/** An order cannot be moved back, so for this long a move can be undone before it is sent. */
const HOLD_MS = 4_000;

/** Moves that are shown at once and sent a moment later; leaving the page sends them. */
export function useHeldMoves() {
  const text = useTranslations('orders.sell');
  const words = useTranslations('orders.status');
  const queryClient = useQueryClient();
  const held = useRef(new Map<string, Held>());
  const [places, setPlaces] = useState<ReadonlyMap<string, { order: OrderSummary; to: Target }>>(new Map());
  const show = (id: string, place?: { order: OrderSummary; to: Target }) =>
    setPlaces((known) => {
      const next = new Map(known);
      if (place) next.set(id, place);
      else next.delete(id);
      return next;
    });
  const drop = (id: string) => {
    const move = held.current.get(id);
    if (move === undefined) return;
    clearTimeout(move.timer);
    move.forget();
    held.current.delete(id);
    show(id);
  };
  const send = async (id: string) => {
    const move = held.current.get(id);
    if (move === undefined) return;
    clearTimeout(move.timer);
    move.forget();
    held.current.delete(id);
    await moveOrder({ id, status: move.to, version: move.order.version }).catch(() =>
      toast({ title: text('moveFailed', { number: move.order.number }), tone: 'danger' }),
    );
    await queryClient.invalidateQueries({ queryKey: keys.all });
    show(id);
  };
  const sendAll = useRef(() => {});
  useEffect(() => {
    sendAll.current = () => [...held.current.keys()].forEach((id) => void send(id));
  });
  useEffect(() => {
    const leave = () => sendAll.current();
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      leave();
    };
  }, []);
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
