import { InvalidInput, type FieldError } from '@highstreet/http';
import type { CouponFields } from '../contract/index.ts';
import type { CouponTermsRow } from '../db/coupons.ts';

/** The terms as they are stored. Throws InvalidInput where the fields do not go together. */
export function checkTerms(fields: CouponFields): CouponTermsRow {
  const errors = [...checkValue(fields), ...checkTimes(fields), ...checkCurrency(fields)];
  if (errors.length > 0) throw new InvalidInput('Some fields do not go together.', errors);
  const { type, value } = fields;
  return {
    type,
    value: type === 'percentage' ? Math.round(value * 100) : type === 'fixed' ? value : 0,
    currency: needsCurrency(fields) ? fields.currency : null,
    description: fields.description,
    minOrderAmount: fields.minOrderAmount,
    maxUses: fields.maxUses,
    maxUsesPerCustomer: fields.maxUsesPerCustomer,
    startsAt: toTime(fields.startsAt),
    expiresAt: toTime(fields.expiresAt),
    applicableCategories: [...new Set(fields.applicableCategories)],
    applicableProducts: [...new Set(fields.applicableProducts)],
    stackable: fields.stackable,
    active: fields.active,
  };
}

function checkValue({ type, value }: CouponFields): FieldError[] {
  if (type === 'percentage') {
    if (value < 0.01 || value > 100)
      return [{ pointer: '/value', detail: 'is between 0.01 and 100 percent' }];
    const hundredths = value * 100;
    const isExact = Math.abs(hundredths - Math.round(hundredths)) < 1e-6;
    return isExact ? [] : [{ pointer: '/value', detail: 'has at most two decimals' }];
  }
  if (type === 'free_shipping' || (Number.isInteger(value) && value > 0)) return [];
  return [{ pointer: '/value', detail: 'is a whole number of minor units above zero' }];
}

function checkTimes({ startsAt, expiresAt }: CouponFields): FieldError[] {
  const [start, end] = [toTime(startsAt), toTime(expiresAt)];
  if (start === null || end === null || start < end) return [];
  return [{ pointer: '/expiresAt', detail: 'is before the start' }];
}

function checkCurrency(fields: CouponFields): FieldError[] {
  if (fields.currency !== null || !needsCurrency(fields)) return [];
  return [{ pointer: '/currency', detail: 'is needed for an amount' }];
}

/** A percentage without a minimum is good in any currency. */
function needsCurrency({ type, minOrderAmount }: CouponFields): boolean {
  return type === 'fixed' || minOrderAmount !== null;
}

function toTime(instant: string | null): number | null {
  return instant === null ? null : Date.parse(instant);
}
