import type { Movement } from '@highstreet/inventory/contract';

/**
 * The level over time as a line that rises and falls in steps: before each movement it stands where the one before it left it. Instants
 * ascend; `movements` come newest first.
 */
export function toSteps(movements: readonly Pick<Movement, 'createdAt' | 'quantity' | 'total'>[]): {
  x: number[];
  values: number[];
} {
  const x: number[] = [];
  const values: number[] = [];
  for (const { createdAt, quantity, total } of movements.toReversed()) {
    const at = Math.max(Date.parse(createdAt), (x.at(-1) ?? 0) + 1);
    if (x.length > 0) {
      x.push(at);
      values.push(total - quantity);
    }
    x.push(x.length > 0 ? at + 1 : at);
    values.push(total);
  }
  return { x, values };
}
