/** An amount in minor units, with the name by which ties are settled. */
export type Share = { id: string; amount: number };

/**
 * Splits `total` over shares in proportion to their amounts, by the largest remainder: the parts add up to `total` exactly, none is
 * above its share's amount, and the order of the shares does not matter. Needs 0 <= total <= sum of amounts.
 */
export function apportion(total: bigint, shares: readonly Share[]): Map<string, number> {
  const sum = shares.reduce((all, { amount }) => all + BigInt(amount), 0n);
  if (total < 0n || total > sum) throw new RangeError(`${total} cannot be split over ${sum}`);
  if (sum === 0n) return new Map(shares.map(({ id }) => [id, 0]));
  const parts = shares.map(({ id, amount }) => {
    const exact = total * BigInt(amount);
    return { id, amount: exact / sum, remainder: exact % sum };
  });
  const missing = total - parts.reduce((all, { amount }) => all + amount, 0n);
  const byRemainder = parts.toSorted((a, b) => compare(b.remainder, a.remainder) || compare(a.id, b.id));
  for (const part of byRemainder.slice(0, Number(missing))) part.amount += 1n;
  return new Map(parts.map(({ id, amount }) => [id, Number(amount)]));
}

function compare<T extends bigint | string>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** `hundredths` of a percent of an amount, in whole minor units, half up. */
export function percentOf(amount: bigint, hundredths: number): bigint {
  return (amount * BigInt(hundredths) + 5_000n) / 10_000n;
}
