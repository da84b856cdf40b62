const FIRST_MS = 500;
const LONGEST_MS = 30_000;

/**
 * How long to wait before the next attempt, in ms: any time up to a ceiling that doubles from half a second to thirty seconds, so that
 * thousands of browsers that lost their sockets at once do not come back at once. `random` in [0, 1).
 */
export function reconnectDelay(attempt: number, random: number): number {
  return random * Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(attempt, 10));
}
