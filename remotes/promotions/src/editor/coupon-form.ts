import type { Coupon } from '@highstreet/promotions/contract';
import type { CouponInput } from '../api/create-coupon.ts';
import { endOfDay, startOfDay, toDay } from './days.ts';

/** A coupon as its editor holds it. Numbers that are not entered are NaN; `percent` is a fraction; days are ISO dates of this clock. */
export type CouponForm = {
  code: string;
  description: string;
  type: CouponInput['type'];
  percent: number;
  amount: number | null;
  currency: string;
  minOrderAmount: number | null;
  maxUses: number;
  maxUsesPerCustomer: number;
  startsOn: string | null;
  endsOn: string | null;
  categories: string[];
  products: string[];
  stackable: boolean;
  active: boolean;
};

export const currencies = ['EUR', 'USD', 'GBP', 'CHF', 'JPY', 'KWD'];

export const emptyForm: CouponForm = {
  code: '',
  description: '',
  type: 'percentage',
  percent: 0.1,
  amount: null,
  currency: 'EUR',
  minOrderAmount: null,
  maxUses: Number.NaN,
  maxUsesPerCustomer: Number.NaN,
  startsOn: null,
  endsOn: null,
  categories: [],
  products: [],
  stackable: false,
  active: true,
};

export function toForm(coupon: Coupon): CouponForm {
  return {
    code: coupon.code,
    description: coupon.description,
    type: coupon.type,
    percent: coupon.type === 'percentage' ? coupon.value / 100 : Number.NaN,
    amount: coupon.type === 'fixed' ? coupon.value : null,
    currency: coupon.currency ?? 'EUR',
    minOrderAmount: coupon.minOrderAmount,
    maxUses: coupon.maxUses ?? Number.NaN,
    maxUsesPerCustomer: coupon.maxUsesPerCustomer ?? Number.NaN,
    startsOn: coupon.startsAt === null ? null : toDay(Date.parse(coupon.startsAt)),
    endsOn: coupon.expiresAt === null ? null : toDay(Date.parse(coupon.expiresAt) - 1),
    categories: coupon.applicableCategories,
    products: coupon.applicableProducts,
    stackable: coupon.stackable,
    active: coupon.active,
  };
}

export function toInput(form: CouponForm): CouponInput {
  return {
    description: form.description,
    type: form.type,
    value: valueOf(form),
    currency: form.type === 'fixed' || form.minOrderAmount !== null ? form.currency : null,
    minOrderAmount: form.minOrderAmount,
    maxUses: toCount(form.maxUses),
    maxUsesPerCustomer: toCount(form.maxUsesPerCustomer),
    startsAt: form.startsOn === null ? null : startOfDay(form.startsOn),
    expiresAt: form.endsOn === null ? null : endOfDay(form.endsOn),
    applicableCategories: form.categories,
    applicableProducts: form.products,
    stackable: form.stackable,
    active: form.active,
  };
}

/** Only what differs, so that a moment that was set to the minute elsewhere stays when its day does. */
export function toChange(before: CouponForm, after: CouponForm): Partial<CouponInput> {
  const [old, next] = [toInput(before), toInput(after)];
  const differs = (key: string, value: unknown) =>
    JSON.stringify(Reflect.get(old, key)) !== JSON.stringify(value);
  return Object.fromEntries(Object.entries(next).filter(([key, value]) => differs(key, value)));
}

function valueOf({ type, percent, amount }: CouponForm): number {
  if (type === 'percentage') return Number.isFinite(percent) ? Math.round(percent * 10_000) / 100 : 0;
  return type === 'fixed' ? (amount ?? 0) : 0;
}

function toCount(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
