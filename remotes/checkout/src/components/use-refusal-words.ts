import { ApiProblem } from '@highstreet/federation';
import { useTranslations } from '@highstreet/ui/i18n';
import { problemSlug } from '../api/problem-slug.ts';

const known = [
  'unknown',
  'inactive',
  'not-started',
  'expired',
  'used-up',
  'used-up-by-you',
  'minimum-not-reached',
  'nothing-applicable',
  'not-stackable',
  'wrong-currency',
  'blocked',
  'too-little',
] as const;

/** Says why a code is refused; `reason` is the API's, an error its problem. */
export function useRefusalWords() {
  const refusal = useTranslations('checkout.refusal');
  const codes = useTranslations('checkout.codes');
  return (cause: unknown): string => {
    const told = typeof cause === 'string' ? cause : problemSlug(cause).replace(/^(coupon|gift-card)-/, '');
    const reason = known.find((each) => each === told);
    if (reason) return refusal(reason);
    const isRefused = typeof cause === 'string' || (cause instanceof ApiProblem && cause.status === 422);
    return isRefused ? refusal('other') : codes('failed');
  };
}
