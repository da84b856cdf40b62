import type { CartLine } from '@highstreet/checkout/contract';
import { useTranslations } from '@highstreet/ui/i18n';
import { toast, undoToast } from '@highstreet/ui/toast-queue';
import { useState } from 'react';
import { useAddCartItem } from '../api/add-cart-item.ts';
import { useChangeCartItem } from '../api/change-cart-item.ts';
import { useRemoveCartItem } from '../api/remove-cart-item.ts';

/** What can be done with the lines of a cart. What is refused goes back, and its line says so. */
export function useCartWork() {
  const text = useTranslations('checkout.cart');
  const change = useChangeCartItem();
  const remove = useRemoveCartItem();
  const add = useAddCartItem();
  const [refused, setRefused] = useState<string | null>(null);
  const tell = ({ id, title }: CartLine) => {
    setRefused(id);
    toast({ title: text('notChanged'), description: text('notChangedHint', { title }), tone: 'danger' });
  };
  const putBack = (line: CartLine) => {
    const { productId, variantId, quantity } = line;
    void add.mutateAsync({ productId, variantId, quantity }).catch(() => tell(line));
  };
  return {
    refused,
    setQuantity: (line: CartLine, quantity: number) => {
      setRefused(null);
      void change.mutateAsync({ lineId: line.id, quantity }).catch(() => tell(line));
    },
    remove: (line: CartLine) => {
      setRefused(null);
      void remove
        .mutateAsync({ lineId: line.id })
        .then(() => undoToast(text('removed', { title: line.title }), () => putBack(line)))
        .catch(() => tell(line));
    },
  };
}
