/** What the command line says to a bench. */
export type BenchOptions = {
  /** How often the events bench kills workerd. */
  kills?: number;
  /** How many sockets the sockets bench opens. */
  sockets?: number;
};
