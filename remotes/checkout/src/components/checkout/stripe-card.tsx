import { useTranslations } from '@highstreet/ui/i18n';
import { Notice } from '@highstreet/ui/notice';
import { Skeleton } from '@highstreet/ui/skeleton';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { type CardElement, openStripe } from '../../payment/stripe.ts';

/** Makes the provider's token of the card that was typed. */
export type MakeToken = () => Promise<string>;
type Props = { publishableKey: string; makeToken: RefObject<MakeToken | null>; error: string | undefined };

/** The card form of the payment provider: what is typed there never comes to us. */
export function StripeCard({ publishableKey, makeToken, error }: Props) {
  const text = useTranslations('checkout.payment');
  const place = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<'loading' | 'ready' | 'failed'>('loading');
  useEffect(() => {
    let card: CardElement | undefined;
    let isShown = true;
    void openStripe(publishableKey).then(
      (stripe) => {
        if (!isShown || place.current === null) return;
        const made = stripe.elements().create('card', { hidePostalCode: true });
        card = made;
        made.mount(place.current);
        makeToken.current = async () => {
          const answer = await stripe.createPaymentMethod({ type: 'card', card: made });
          if (answer.paymentMethod) return answer.paymentMethod.id;
          throw new Error(answer.error?.message ?? '');
        };
        setState('ready');
      },
      () => setState('failed'),
    );
    return () => {
      isShown = false;
      makeToken.current = null;
      card?.destroy();
    };
  }, [publishableKey, makeToken]);
  if (state === 'failed') return <Notice tone="danger">{text('cardFailed')}</Notice>;
  return (
    <div role="group" aria-label={text('card')} className="flex flex-col gap-1.5">
      <span className="text-sm font-medium">{text('card')}</span>
      <div ref={place} className="min-h-10 rounded-md border border-edge bg-white p-3">
        {state === 'loading' && <Skeleton shape="line" className="w-1/2" />}
      </div>
      {error !== undefined && (
        <p role="alert" className="text-sm text-danger">
          {error}
        </p>
      )}
    </div>
  );
}
