import type { AddCartItem, Cart } from '@highstreet/checkout/contract';
import { useTranslations } from '@highstreet/ui/i18n';
import { toast } from '@highstreet/ui/toast-queue';
import { useNavigate } from 'react-router';
import { useAddCartItem } from '../api/add-cart-item.ts';
import { problemSlug } from '../api/problem-slug.ts';
import { paths } from '../paths.ts';

/** Puts pieces into the cart and tells what came of it, with the way to the cart. */
export function useAddToCart() {
  const text = useTranslations('checkoutParts.add');
  const navigate = useNavigate();
  const { mutateAsync, isPending } = useAddCartItem();
  const action = { label: text('toCart'), onAction: () => void navigate(paths.cart) };
  function tellAdded(cart: Cart, { variantId, quantity }: AddCartItem) {
    const line = cart.lines.find((each) => each.variantId === variantId);
    const isShort = line !== undefined && line.state !== 'ok' && line.available !== null;
    toast({
      title: text('added'),
      description: isShort
        ? text('tooMany', { left: line.available ?? 0 })
        : text('addedMore', { count: quantity, title: line?.title ?? '' }),
      tone: isShort ? 'warning' : 'success',
      action,
      duration: 5_000,
    });
  }
  function tellRefused(error: unknown) {
    const slug = problemSlug(error);
    const known = reasons.find((reason) => reason === slug);
    toast({ title: text('failed'), description: known && text(known), tone: 'danger' });
  }
  return {
    isPending,
    /** Whether it is in. */
    add: async (item: AddCartItem): Promise<boolean> => {
      try {
        tellAdded(await mutateAsync(item), item);
        return true;
      } catch (error) {
        tellRefused(error);
        return false;
      }
    },
  };
}

const reasons = ['not-offered', 'cart-full', 'cart-other-currency'] as const;
