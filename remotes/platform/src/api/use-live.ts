/** How long after an answer the next is asked for, in ms. */
const POLL_MS = 5_000;

/** The pause between two readings of what changes all the time, in ms. */
export function usePause(): number {
  return POLL_MS;
}
