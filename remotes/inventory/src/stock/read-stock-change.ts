import type { StockChange } from '@highstreet/inventory/contract';

/** Guarantee: on the topic of a product the inventory publishes nothing else under `stock.changed`. */
export function readStockChange(data: unknown): StockChange {
  const change: StockChange = JSON.parse(JSON.stringify(data));
  return change;
}
