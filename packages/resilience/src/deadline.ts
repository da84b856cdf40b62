/** What a hop keeps for itself, in milliseconds, so that its own refusal still reaches the caller in time. */
const HOP_RESERVE_MS = 20;

/**
 * The moment (epoch milliseconds) by which an answer is due. `requested` is what the caller asked for in milliseconds:
 * it may shorten `limitMs`, never lengthen it; anything that is not a plain integer is ignored.
 */
export function deadlineFrom(now: number, limitMs: number, requested: string | null | undefined): number {
  if (!requested || !/^-?\d{1,9}$/.test(requested)) return now + limitMs;
  return now + Math.min(limitMs, Math.max(0, Number(requested)));
}

/** Milliseconds that the next hop may use: what is left, less the reserve of this hop. Zero or less means: do not call. */
export function budgetForNextHop(deadline: number, now: number): number {
  return Math.floor(deadline - now - HOP_RESERVE_MS);
}
