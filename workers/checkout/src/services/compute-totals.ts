import { distribute, share } from './distribute.ts';

/** Amounts in minor units of one currency; tax rates in basis points (1900 = 19 %). `discount` is of the whole line. */
export type TotalsInput = {
  currency: string;
  isTaxIncluded: boolean;
  lines: { lineId: string; unitPrice: number; quantity: number; discount: number; taxRate: number }[];
  shipping: { amount: number; discount: number; taxRate: number };
  /** What gift cards could pay at most. */
  giftCards: number;
};

/** `paid` is what the line costs in the end: price - discount + added tax. */
export type LineTotals = { lineId: string; total: number; discount: number; tax: number; paid: number };

export type TaxSum = { rate: number; amount: number; isIncluded: boolean };

export type ComputedTotals = {
  currency: string;
  lineTotals: LineTotals[];
  lines: number;
  discount: number;
  shipping: number;
  shippingDiscount: number;
  shippingPaid: number;
  taxAdded: number;
  taxIncluded: number;
  taxes: TaxSum[];
  total: number;
  giftCards: number;
  toPay: number;
};

type Part = { base: number; rate: number };

/**
 * What an order costs: lines + shipping + added tax - discounts = total, never negative. A discount takes off no more than there is.
 * Tax is rounded once per rate and then shared out over its lines by the largest remainder.
 */
export function computeTotals(input: TotalsInput): ComputedTotals {
  const totals = input.lines.map(({ unitPrice, quantity }) => unitPrice * quantity);
  const discounts = input.lines.map(({ discount }, index) => within(discount, totals[index] ?? 0));
  const shippingDiscount = within(input.shipping.discount, input.shipping.amount);
  const parts: Part[] = [
    ...input.lines.map(({ taxRate }, index) => ({
      base: (totals[index] ?? 0) - (discounts[index] ?? 0),
      rate: taxRate,
    })),
    { base: input.shipping.amount - shippingDiscount, rate: input.shipping.taxRate },
  ];
  const { taxes, perPart } = taxParts(parts, input.isTaxIncluded);
  const added = input.isTaxIncluded ? parts.map(() => 0) : perPart;
  const lineTotals = input.lines.map(({ lineId }, index) => ({
    lineId,
    total: totals[index] ?? 0,
    discount: discounts[index] ?? 0,
    tax: perPart[index] ?? 0,
    paid: (parts[index]?.base ?? 0) + (added[index] ?? 0),
  }));
  const tax = sum(taxes.map(({ amount }) => amount));
  const total = sum(parts.map(({ base }) => base)) + sum(added);
  const giftCards = within(input.giftCards, total);
  return {
    currency: input.currency,
    lineTotals,
    lines: sum(totals),
    discount: sum(discounts) + shippingDiscount,
    shipping: input.shipping.amount,
    shippingDiscount,
    shippingPaid: (parts.at(-1)?.base ?? 0) + (added.at(-1) ?? 0),
    taxAdded: input.isTaxIncluded ? 0 : tax,
    taxIncluded: input.isTaxIncluded ? tax : 0,
    taxes,
    total,
    giftCards,
    toPay: total - giftCards,
  };
}

function taxParts(parts: readonly Part[], isIncluded: boolean): { taxes: TaxSum[]; perPart: number[] } {
  const perPart = parts.map(() => 0);
  const taxes: TaxSum[] = [];
  for (const rate of new Set(parts.map((part) => part.rate))) {
    const members = [...parts.keys()].filter((index) => parts[index]?.rate === rate);
    const bases = members.map((index) => parts[index]?.base ?? 0);
    const amount = share(sum(bases), rate, isIncluded ? 10_000 + rate : 10_000);
    for (const [at, part] of distribute(amount, bases).entries()) perPart[members[at] ?? 0] = part;
    if (amount > 0) taxes.push({ rate, amount, isIncluded });
  }
  return { taxes: taxes.toSorted((a, b) => b.rate - a.rate), perPart };
}

function within(amount: number, most: number): number {
  return Math.max(0, Math.min(amount, most));
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((all, amount) => all + amount, 0);
}
