import type { ImportMapping } from '../mapping.ts';

/** Amazon UK's toys as a CSV without header line: category path by `>`, prices in pounds or none, stock as text (`5 new`). */
export const amazonUk: ImportMapping = {
  source: 'csv',
  delimiter: ',',
  columns: ['id', 'title', 'category', 'manufacturer', 'price', 'stock', 'reviews', 'questions', 'rating'],
  fields: {
    externalId: 'id',
    title: 'title',
    category: 'category',
    brand: 'manufacturer',
    price: 'price',
    stock: 'stock',
  },
  categorySeparator: '>',
  priceUnit: 'major',
  currency: 'GBP',
};
