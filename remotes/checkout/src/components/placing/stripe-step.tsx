import { Button } from '@highstreet/ui/button';
import { useTranslations } from '@highstreet/ui/i18n';
import { Notice } from '@highstreet/ui/notice';
import { useMutation } from '@tanstack/react-query';
import { openStripe } from '../../payment/stripe.ts';

type Props = { publishableKey?: string; clientSecret?: string; onDone: () => void };

/** Opens the bank's own dialog through the payment provider. */
export function StripeStep({ publishableKey, clientSecret, onDone }: Props) {
  const text = useTranslations('checkout.secondStep');
  const step = useMutation({
    mutationFn: async () => {
      if (publishableKey === undefined || clientSecret === undefined) throw new Error('Not configured');
      return (await openStripe(publishableKey)).handleNextAction({ clientSecret });
    },
    // Also after a refusal: the provider tells the API how it went.
    onSuccess: onDone,
  });
  return (
    <>
      {step.isError && <Notice tone="danger">{text('failed')}</Notice>}
      <Button variant="primary" size="lg" isPending={step.isPending} onPress={() => step.mutate()}>
        {text('approve')}
      </Button>
    </>
  );
}
