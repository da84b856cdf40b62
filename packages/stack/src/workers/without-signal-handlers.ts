const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Makes a Miniflare whose own signal handlers, which would end this process before it has ended the rest, are taken off. */
export function withoutSignalHandlers<T>(make: () => T): T {
  const before = signals.map((signal) => new Set(process.listeners(signal)));
  const made = make();
  for (const [index, signal] of signals.entries()) {
    for (const listener of process.listeners(signal)) {
      if (before[index]?.has(listener) === false) process.removeListener(signal, listener);
    }
  }
  return made;
}
