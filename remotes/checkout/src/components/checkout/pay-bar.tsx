import type { Quote } from '@highstreet/checkout/contract';
import { Button } from '@highstreet/ui/button';
import { useFormat, useTranslations } from '@highstreet/ui/i18n';
import { StickyActions } from '@highstreet/ui/sticky-actions';
import { Lock } from 'lucide-react';
import { useFormState } from 'react-hook-form';
import type { CheckoutForm } from '../../checkout/checkout-form.ts';

type Props = { quote: Quote | undefined; isUpdating: boolean; isPlacing: boolean };

/** The one main action, with what it costs on it. */
export function PayBar({ quote, isUpdating, isPlacing }: Props) {
  const text = useTranslations('checkout.page');
  const format = useFormat();
  const { isSubmitting, isSubmitted, errors } = useFormState<CheckoutForm>();
  const wrong = countErrors(errors);
  const toPay = quote?.totals.toPay;
  const label =
    toPay && toPay.amount > 0
      ? text('pay', { amount: format.money(toPay.amount, toPay.currency) })
      : text('placeFree');
  return (
    <div className="flex flex-col gap-3">
      {isSubmitted && wrong > 0 && (
        <p role="alert" className="text-sm font-medium text-danger">
          {text('wrong', { count: wrong })}
        </p>
      )}
      <StickyActions className="[&>div]:w-full [&>div]:sm:w-full">
        <Button
          type="submit"
          variant="warm"
          size="lg"
          isFullWidth
          icon={<Lock aria-hidden />}
          isPending={isSubmitting || isPlacing}
          isDisabled={quote === undefined || isUpdating}
        >
          {label}
        </Button>
      </StickyActions>
      <p className="text-sm text-muted">{text('legal')}</p>
    </div>
  );
}

/** Fields with an error, at any depth. */
function countErrors(errors: object): number {
  return Object.values(errors).reduce(
    (sum: number, error: unknown) =>
      typeof error !== 'object' || error === null ? sum : sum + ('type' in error ? 1 : countErrors(error)),
    0,
  );
}
