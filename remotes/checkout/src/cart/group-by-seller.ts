import type { CartLine } from '@highstreet/checkout/contract';

export type SellerLines = { sellerId: string; sellerName: string; lines: CartLine[] };

/** Lines by seller, in the order in which the sellers first appear. */
export function groupBySeller(lines: readonly CartLine[]): SellerLines[] {
  const groups = new Map<string, SellerLines>();
  for (const line of lines) {
    const { sellerId, sellerName } = line;
    const group = groups.get(sellerId) ?? { sellerId, sellerName, lines: [] };
    group.lines.push(line);
    groups.set(sellerId, group);
  }
  return [...groups.values()];
}
