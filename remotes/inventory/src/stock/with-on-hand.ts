import type { StockItem } from '@highstreet/inventory/contract';

/** The item as it will be when so much is counted at a location. */
export function withOnHand(item: StockItem, locationId: string, onHand: number): StockItem {
  const { variantId, lowStockAt } = item;
  const known = item.levels.find((level) => level.locationId === locationId);
  const fresh = { variantId, locationId, onHand: 0, reserved: 0, available: 0, lowStockAt, version: 0 };
  const next = { ...(known ?? fresh), onHand, available: onHand - (known?.reserved ?? 0) };
  const levels = known
    ? item.levels.map((level) => (level === known ? next : level))
    : [...item.levels, next];
  const total = item.onHand - (known?.onHand ?? 0) + onHand;
  const available = total - item.reserved;
  const isTracked = item.isCounted;
  return {
    ...item,
    levels,
    onHand: total,
    available,
    isTracked,
    isLow: isTracked && available <= lowStockAt,
  };
}
