const DEFAULT_LIMIT = 8;

/** The hop count to send on, or undefined when the budget is spent, as in a loop. `header` is what the caller sent. */
export function nextHop(
  header: string | null | undefined,
  limit: number = DEFAULT_LIMIT,
): number | undefined {
  const hops = header && /^\d{1,4}$/.test(header) ? Number(header) : 0;
  return hops >= limit ? undefined : hops + 1;
}
