import type { OrderStatus } from '@highstreet/orders/contract';
import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';

export const statuses = [
  'confirmed',
  'processing',
  'shipped',
  'delivered',
  'cancelled',
] as const satisfies OrderStatus[];

const PAUSE_MS = 250;

/** The filter as the page's address holds it; what is typed is searched after a short pause. */
export function useListFilter() {
  const [params, setParams] = useSearchParams();
  const q = params.get('q') ?? '';
  const [typed, setTyped] = useState(q);
  const set = (name: string, value: string) =>
    setParams(
      (known) => {
        const next = new URLSearchParams(known);
        if (value === '') next.delete(name);
        else next.set(name, value);
        return next;
      },
      { replace: true, preventScrollReset: true },
    );
  useEffect(() => {
    if (typed.trim() === q) return undefined;
    const timer = setTimeout(() => set('q', typed.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  });
  return {
    q,
    typed,
    setTyped,
    status: statuses.find((status) => status === params.get('status')),
    view: params.get('view') === 'list' ? ('list' as const) : ('board' as const),
    set,
  };
}
