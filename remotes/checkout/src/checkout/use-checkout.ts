import type { CheckoutConfig, Placement } from '@highstreet/checkout/contract';
import { useSession } from '@highstreet/federation';
import { useLocale } from '@highstreet/ui/i18n';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { keys } from '../api/keys.ts';
import { toDone } from '../paths.ts';
import type { Attempt } from '../placing/attempt.ts';
import { keepBought } from '../placing/bought.ts';
import { usePlacing } from '../placing/use-placing.ts';
import { type CheckoutForm, toOrder } from './checkout-form.ts';
import { forgetForm } from './form-memory.ts';
import { showRefusedFields } from './refused-fields.ts';
import { useCheckoutForm } from './use-checkout-form.ts';
import { usePayment } from './use-payment.ts';
import { useQuoting } from './use-quoting.ts';

/** What the last attempt came to; told until the next one. */
export type Told =
  | { kind: 'refused'; error: unknown }
  | { kind: 'failed'; placement: Placement }
  | { kind: 'card'; words: string };

/** All that the checkout page knows and does. */
export function useCheckout(config: CheckoutConfig) {
  const locale = useLocale();
  const [told, setTold] = useState<Told | null>(null);
  const [needsCard, setNeedsCard] = useState(true);
  const payment = usePayment(config);
  const form = useCheckoutForm(config, needsCard);
  const quoting = useQuoting(form.control, config);
  const { quote, isPaid, isPickUp } = quoting;
  const wantsTestCard = !isPaid && payment.publishableKey === undefined;
  if (needsCard !== wantsTestCard) setNeedsCard(wantsTestCard);
  const { setValue } = form;
  useEffect(() => {
    if (isPickUp) setValue('isBillingSame', true);
  }, [isPickUp, setValue]);
  const { readAnew, finish } = useEnd();
  const placing = usePlacing({
    onRefused: (error) => {
      if (!showRefusedFields(error, form, isPickUp)) setTold({ kind: 'refused', error });
      readAnew();
    },
    onEnd: (placement, attempt) => {
      readAnew();
      if (placement.state === 'failed') setTold({ kind: 'failed', placement });
      else finish(placement, attempt);
    },
  });
  async function pay(typed: CheckoutForm) {
    setTold(null);
    if (!quote) return;
    try {
      const paid = isPaid ? undefined : await payment.choose(typed);
      placing.start(toOrder({ form: typed, config, quote, isPickUp, payment: paid, locale }), quote);
    } catch (error) {
      setTold({ kind: 'card', words: error instanceof Error ? error.message : '' });
    }
  }
  return { form, quoting, payment, placing, told, submit: form.handleSubmit(pay) };
}

/** What follows when the order stands or not: everything about the cart is read anew; the confirmation is shown. */
function useEnd() {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const { user } = useSession();
  return {
    readAnew: () => {
      void queryClient.invalidateQueries({ queryKey: keys.cart });
      void queryClient.invalidateQueries({ queryKey: keys.quotes });
    },
    finish: ({ orderId, accessKey }: Placement, { quote, order }: Attempt) => {
      keepBought({ orderId, quote, order });
      forgetForm();
      void navigate(toDone(orderId, user ? undefined : accessKey), { replace: true });
    },
  };
}
