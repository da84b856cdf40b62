import type { Availability } from './api.ts';

/** `stock.changed` on the shared topic `product:<id>`: what there is now of those variants that have changed. */
export type StockChange = { productId: string; variants: Availability[] };

/** `stock.changed` on the seller's own topic `stock`: which variants to read anew; without them all that is shown. */
export type OwnStockChange = { variantIds?: string[] };
