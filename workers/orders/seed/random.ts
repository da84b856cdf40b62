/** Numbers that look like chance and are the same in every run. Source: mulberry32, public domain. */
export type Random = {
  /** 0 <= x < 1 */
  next(): number;
  /** Whole, both inclusive. */
  between(low: number, high: number): number;
  choose<T>(values: readonly T[]): T;
  happens(share: number): boolean;
};

export function openRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  const choose = <T>(values: readonly T[]): T => {
    const value = values[between(0, values.length - 1)];
    if (value === undefined) throw new Error('there is nothing to choose from');
    return value;
  };
  return { next, between, choose, happens: (share) => next() < share };
}
