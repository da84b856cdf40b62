import { InvalidInput, type FieldError } from '@highstreet/http';
import type { CreateProduct, ProductOption } from '../contract/index.ts';
import { catalogProblems } from '../contract/problems.ts';

type VariantInput = CreateProduct['variants'][number];
type Offer = { status: string; options: ProductOption[]; variants: VariantInput[] };

/**
 * Checks the rules between variants: one value per option and a known one, no combination or SKU twice, one currency,
 * and a price on each as soon as the product is active. Throws InvalidInput with a pointer per variant.
 */
export function checkVariants(offer: Offer): void {
  const mismatches = offer.variants.flatMap((variant, index) => optionErrors(offer.options, variant, index));
  const doubles = [
    ...doubled(
      offer.variants,
      (variant) => variant.sku.toLowerCase(),
      'sku',
      'is the SKU of another variant',
    ),
    ...doubled(
      offer.variants,
      (variant) => variant.optionValues.join('\n'),
      'optionValues',
      'is another variant already',
    ),
  ];
  if (mismatches.length + doubles.length > 0) {
    throw new InvalidInput(
      'Variants and options do not fit.',
      [...mismatches, ...doubles],
      catalogProblems.optionMismatch,
    );
  }
  const currencies = new Set(
    offer.variants.flatMap(({ price, compareAtPrice }) => [price?.currency, compareAtPrice?.currency]),
  );
  currencies.delete(undefined);
  if (currencies.size > 1) {
    throw new InvalidInput(
      'All prices of a product are in one currency.',
      [{ pointer: '/variants', detail: 'has several currencies' }],
      catalogProblems.mixedCurrencies,
    );
  }
  const unpriced = offer.variants.flatMap(({ price }, index) =>
    price ? [] : [{ pointer: `/variants/${index}/price`, detail: 'is missing' }],
  );
  if (offer.status === 'active' && unpriced.length > 0) {
    throw new InvalidInput(
      'An active product has a price on every variant.',
      unpriced,
      catalogProblems.priceMissing,
    );
  }
}

function optionErrors(options: ProductOption[], variant: VariantInput, index: number): FieldError[] {
  const pointer = `/variants/${index}/optionValues`;
  if (variant.optionValues.length !== options.length)
    return [{ pointer, detail: `needs ${options.length} values` }];
  return options.flatMap((option, place) => {
    const value = variant.optionValues[place] ?? '';
    return option.values.includes(value)
      ? []
      : [{ pointer: `${pointer}/${place}`, detail: `${value} is not a value of ${option.name}` }];
  });
}

function doubled(
  variants: VariantInput[],
  keyOf: (variant: VariantInput) => string,
  field: string,
  detail: string,
): FieldError[] {
  const seen = new Set<string>();
  return variants.flatMap((variant, index) => {
    const key = keyOf(variant);
    if (!seen.has(key)) return (seen.add(key), []);
    return [{ pointer: `/variants/${index}/${field}`, detail }];
  });
}
