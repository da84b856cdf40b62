import { useTopic } from '@highstreet/federation';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { refreshStock } from '../api/known-items.ts';

/** Sales come in bursts: what is shown is read anew once for all of them. In ms. */
const PAUSE = 400;

/** Follows what is sold, counted or brought in elsewhere while a page is looked at. */
export function useLiveStock(variantId?: string): void {
  const queryClient = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const readSoon = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void refreshStock(queryClient, variantId), PAUSE);
  };
  useTopic('stock', readSoon, readSoon);
}
