import { Refused } from '@highstreet/http';
import type { CouponsVerdict } from '../contract/index.ts';
import { couponRefusals } from '../contract/problems.ts';

const DETAILS: Record<keyof typeof couponRefusals, (code: string) => string> = {
  unknown: (code) => `There is no coupon ${code}.`,
  inactive: (code) => `The coupon ${code} is switched off.`,
  'not-started': (code) => `The coupon ${code} cannot be used yet.`,
  expired: (code) => `The coupon ${code} has expired.`,
  'used-up': (code) => `The coupon ${code} has been used as often as it may be.`,
  'used-up-by-you': (code) => `You have used the coupon ${code} as often as you may.`,
  'minimum-not-reached': (code) => `The order does not reach the minimum of the coupon ${code}.`,
  'nothing-applicable': (code) => `Nothing in the cart goes with the coupon ${code}.`,
  'not-stackable': (code) => `The coupon ${code} cannot be used together with another one.`,
  'wrong-currency': (code) => `The coupon ${code} is for another currency.`,
  'order-released': (code) => `The order that the coupon ${code} was for is called off.`,
};

/** A refusal as a problem of its own type, with the code and what a minimum lacks. */
export function explainRefusal(verdict: Extract<CouponsVerdict, { isValid: false }>): Refused {
  const { code, reason, missing } = verdict;
  return new Refused(couponRefusals[reason], DETAILS[reason](code), {
    members: { code, ...(missing === undefined ? {} : { missing }) },
  });
}
