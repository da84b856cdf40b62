import { ApiProblem } from '@highstreet/federation';
import { useFormat, useTranslations } from '@highstreet/ui/i18n';
import { toast } from '@highstreet/ui/toast-queue';
import { useState } from 'react';
import { type Count, useAdjustStock } from '../api/adjust-stock.ts';

/** Saves counts, and says where one was not taken: `refused` are the variants that are as they were. */
export function useCountItem() {
  const text = useTranslations('inventorySell.count');
  const format = useFormat();
  const adjust = useAdjustStock();
  const [refused, setRefused] = useState<ReadonlySet<string>>(new Set());
  const mark = (variantId: string, isRefused: boolean) =>
    setRefused((known) => {
      const next = new Set(known);
      if (isRefused) next.add(variantId);
      else next.delete(variantId);
      return next;
    });
  const tell = (error: unknown, { item, onHand }: Count) => {
    mark(item.variantId, true);
    const wanted = format.number(onHand);
    if (error instanceof ApiProblem && error.status === 412)
      toast({
        tone: 'warning',
        title: text('moved', { title: item.title }),
        description: text('movedHint', { wanted }),
      });
    else if (error instanceof ApiProblem && error.type.endsWith(':below-reserved'))
      toast({
        tone: 'warning',
        title: text('promised', { title: item.title }),
        description: text('promisedHint', { wanted }),
      });
    else
      toast({
        tone: 'danger',
        title: text('failed', { title: item.title }),
        description: text('failedHint'),
      });
  };
  const save = (count: Count) => {
    mark(count.item.variantId, false);
    adjust.mutate(count, { onError: (error) => tell(error, count) });
  };
  return { save, refused };
}
