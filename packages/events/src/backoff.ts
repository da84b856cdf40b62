const SECOND = 1_000;

/** How often a handler may fail before an event becomes a dead letter. */
export const MAX_TRIES = 5;

/**
 * How long what was sent may stay unconfirmed before it is sent again, in milliseconds: 5 s, 10 s, 20 s … 60 s, and from the ninth
 * time on ten minutes. `sends` counts the sendings so far, this one included.
 */
export function resendDelay(sends: number): number {
  return sends > 8 ? 600 * SECOND : Math.min(60 * SECOND, 5 * SECOND * 2 ** (sends - 1));
}

/** `resendDelay` as SQL over a column that counts the sendings before this one. */
export const RESEND_DELAY_SQL = (column: string): string =>
  `CASE WHEN ${column} >= 8 THEN 600000 ELSE min(60000, 5000 * (1 << ${column})) END`;

/** Seconds until the next try of a handler that has failed `tries` times: 2, 4, 8, 16 with up to half of it taken off by chance. */
export function retryDelay(tries: number, random: () => number = Math.random): number {
  const most = 2 ** Math.max(1, Math.min(tries, 6));
  return Math.max(1, Math.round(most * (1 - random() / 2)));
}
