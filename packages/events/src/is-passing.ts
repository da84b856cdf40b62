/** Whether the error, or a cause of it, says that a database or service is away or busy: no fault of the event. */
export function isPassing(error: unknown): boolean {
  for (let cause = error, depth = 0; cause instanceof Error && depth < 6; cause = cause.cause, depth += 1) {
    if ('code' in cause && (cause.code === 'unavailable' || cause.code === 'SQLITE_BUSY')) return true;
    if (cause.name === 'TimeoutError') return true;
  }
  return false;
}
