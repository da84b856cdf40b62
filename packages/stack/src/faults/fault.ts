/**
 * What is wrong with a part: it is gone; it answers after five seconds; with 500 and a stack; with noise; with the first half of the
 * answer.
 */
export const faults = ['stopped', 'slow', 'error', 'garbage', 'half'] as const;

export type Fault = (typeof faults)[number];

/** A fault of a part that still runs. */
export type BadAnswer = Exclude<Fault, 'stopped'>;

export const SLOW_MS = 5_000;

export function isFault(word: string): word is Fault {
  return faults.some((fault) => fault === word);
}
