import { InvalidInput, type FieldError, type ProblemType } from '@highstreet/http';
import type { CreateProduct, ProductOption } from '../contract/index.ts';
import { catalogProblems } from '../contract/problems.ts';

type VariantInput = CreateProduct['variants'][number];
type Offer = { status: string; options: ProductOption[]; variants: VariantInput[] };

/**
 * Checks the rules between variants: one value per option and a known one, no combination or SKU twice, one currency,
 * and a price on each as soon as the product is active. Throws InvalidInput with a pointer per variant.
 */
export function checkVariants(offer: Offer): void {
  refuse('Variants and options do not fit.', findMismatches(offer), catalogProblems.optionMismatch);
  refuse(
    'All prices of a product are in one currency.',
    findCurrencies(offer),
    catalogProblems.mixedCurrencies,
  );
  if (offer.status !== 'active') return;
  refuse(
    'An active product has a price on every variant.',
    findUnpriced(offer),
    catalogProblems.priceMissing,
  );
}

function refuse(detail: string, errors: FieldError[], type: ProblemType): void {
  if (errors.length > 0) throw new InvalidInput(detail, errors, type);
}

function findMismatches({ options, variants }: Offer): FieldError[] {
  return [
    ...variants.flatMap((variant, index) => optionErrors(options, variant, index)),
    ...doubled(variants, (variant) => variant.sku.toLowerCase(), 'sku', 'is the SKU of another variant'),
    ...doubled(
      variants,
      (variant) => variant.optionValues.join('\n'),
      'optionValues',
      'is another variant already',
    ),
  ];
}

function findCurrencies({ variants }: Offer): FieldError[] {
  const currencies = new Set(
    variants.flatMap(({ price, compareAtPrice }) =>
      [price?.currency ?? [], compareAtPrice?.currency ?? []].flat(),
    ),
  );
  return currencies.size > 1
    ? [{ pointer: '/variants', detail: `has ${[...currencies].join(' and ')}` }]
    : [];
}

function findUnpriced({ variants }: Offer): FieldError[] {
  return variants.flatMap(({ price }, index) =>
    price ? [] : [{ pointer: `/variants/${index}/price`, detail: 'is missing' }],
  );
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
