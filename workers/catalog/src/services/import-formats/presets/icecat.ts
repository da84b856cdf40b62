import type { ImportMapping } from '../mapping.ts';

/** Icecat's open catalogue as JSON lines: prices in integer cents, attributes by type (`attr_t_` text, `attr_n_` number, `attr_b_` yes or no). */
export const icecat: ImportMapping = {
  source: 'jsonl',
  delimiter: ',',
  fields: {
    externalId: 'id',
    title: 'title',
    description: 'short_description',
    brand: 'supplier',
    gtin: 'ean.0',
    price: 'price',
    images: ['img_500x500', 'img_high', 'img_low', 'img_thumb'],
  },
  categorySeparator: '>',
  priceUnit: 'minor',
  attributePrefixes: ['attr_t_', 'attr_n_', 'attr_b_'],
  attributes: { name: 'model' },
};
