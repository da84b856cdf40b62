import type { ProductOption, Variant } from '@highstreet/catalog/contract';

type Choosable = { options: ProductOption[]; variants: Variant[] };
export type ValueState = { value: string; isChosen: boolean; isOffered: boolean };

/** The variant that the address names, else the cheapest that has a price, else the first. */
export function firstVariant(variants: Variant[], id: string | null): Variant | undefined {
  const named = variants.find((variant) => variant.id === id);
  if (named !== undefined) return named;
  const priced = variants.filter((variant) => variant.price !== undefined);
  return priced.toSorted((a, b) => amountOf(a) - amountOf(b))[0] ?? variants[0];
}

function amountOf(variant: Variant): number {
  return variant.price?.amount ?? Number.POSITIVE_INFINITY;
}

/** Each value of option `at`: whether it is chosen, and whether it is offered together with the other chosen values. */
export function valueStates({ options, variants }: Choosable, chosen: Variant, at: number): ValueState[] {
  const values = options[at]?.values ?? [];
  return values.map((value) => ({
    value,
    isChosen: chosen.optionValues[at] === value,
    isOffered: variants.some(
      (variant) =>
        isOffered(variant) &&
        variant.optionValues.every(
          (own, place) => own === (place === at ? value : chosen.optionValues[place]),
        ),
    ),
  }));
}

/** The variant after `value` of option `at` is chosen: the same otherwise, or the one that keeps most of the choice. */
export function chooseValue({ variants }: Choosable, chosen: Variant, at: number, value: string): Variant {
  const withValue = variants.filter((variant) => variant.optionValues[at] === value);
  const kept = (variant: Variant) =>
    variant.optionValues.filter((own, place) => own === chosen.optionValues[place]).length;
  const ranked = withValue.toSorted(
    (a, b) => Number(isOffered(b)) - Number(isOffered(a)) || kept(b) - kept(a),
  );
  return ranked[0] ?? chosen;
}

function isOffered(variant: Variant): boolean {
  return variant.price !== undefined;
}
