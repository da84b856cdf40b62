import type { ProblemType } from '@highstreet/http';

/** The catalog's own problem types; the shared ones are in packages/http. */
export const catalogProblems = {
  slugTaken: { slug: 'slug-taken', title: 'This address is taken', status: 409 },
  skuTaken: { slug: 'sku-taken', title: 'This SKU is taken', status: 409 },
  externalIdTaken: { slug: 'external-id-taken', title: 'This external id is taken', status: 409 },
  unknownCategory: { slug: 'unknown-category', title: 'Unknown category', status: 422 },
  optionMismatch: { slug: 'option-mismatch', title: 'Variants do not fit the options', status: 422 },
  priceMissing: { slug: 'price-missing', title: 'A price is missing', status: 422 },
  mixedCurrencies: { slug: 'mixed-currencies', title: 'One currency per product', status: 422 },
  categoryCycle: { slug: 'category-cycle', title: 'A category cannot be under itself', status: 409 },
  categoryNotEmpty: { slug: 'category-not-empty', title: 'The category is not empty', status: 409 },
  alreadyReviewed: { slug: 'already-reviewed', title: 'One review per customer and product', status: 409 },
  notDelivered: { slug: 'review-before-delivery', title: 'Reviews come after delivery', status: 403 },
  importState: { slug: 'import-state', title: 'Not possible in this state of the import', status: 409 },
} as const satisfies Record<string, ProblemType>;
