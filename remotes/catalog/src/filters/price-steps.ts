/** A value of the price facet, `1000-2499` or `250000-`, as bounds in minor units; undefined when it is neither. */
export function readPriceStep(
  value: string,
): { minPrice: number | undefined; maxPrice: number | undefined } | undefined {
  const [, from, to] = /^(\d+)-(\d*)$/.exec(value) ?? [];
  if (from === undefined) return undefined;
  const minPrice = from === '0' ? undefined : Number(from);
  return { minPrice, maxPrice: to === '' || to === undefined ? undefined : Number(to) };
}

/** The facet value that these bounds are. */
export function writePriceStep(minPrice: number | undefined, maxPrice: number | undefined): string {
  return `${minPrice ?? 0}-${maxPrice ?? ''}`;
}
