import type { SeedLine } from './make-order.ts';
import type { Part } from './make-progress.ts';

type Placed = { at: number; lines: SeedLine[]; parts: Part[] };

/** What a seller's part of an order comes to. */
export function amountOf({ lines }: Pick<Placed, 'lines'>, { sellerId }: Part): number {
  return lines.filter((line) => line.sellerId === sellerId).reduce((sum, { amount }) => sum + amount, 0);
}

/** When something last happened. */
export function lastOf({ at, parts }: Pick<Placed, 'at' | 'parts'>): number {
  return Math.max(at, ...parts.flatMap(({ steps }) => steps.map((step) => step.at)));
}

/** What was paid back: all of what was called off, and the parts that came back. */
export function refundedOf(order: Placed, total: number): number {
  if (statusOf(order.parts) === 'cancelled') return total;
  const back = order.parts.filter(({ returned }) => returned === 'accepted');
  return back.reduce((sum, part) => sum + amountOf(order, part), 0);
}

/** The status of an order as `followParts` decides it. */
export function statusOf(parts: readonly Part[]): string {
  const live = parts.map(({ status }) => status).filter((status) => status !== 'cancelled');
  if (live.length === 0) return 'cancelled';
  if (live.every((status) => status === 'delivered')) return 'delivered';
  if (live.every((status) => status === 'delivered' || status === 'shipped')) return 'shipped';
  return live.every((status) => status === 'confirmed') ? 'confirmed' : 'processing';
}
