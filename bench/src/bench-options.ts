import type { Fault } from '@highstreet/stack';

/** What the command line says to a bench. */
export type BenchOptions = {
  /** How often the events and the checkout bench kill workerd. */
  kills?: number;
  /** How many sockets the sockets bench opens. */
  sockets?: number;
  /** The parts that the faults bench breaks, the faults it gives them; `seconds` each lasts, and each measurement of the checkout bench. */
  parts?: string[];
  kinds?: Fault[];
  seconds?: number;
  /** Its pauses between requests are so many times longer; for a slow machine. */
  pace?: number;
};
