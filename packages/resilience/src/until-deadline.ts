type Ended =
  | { kind: 'answered'; response: Response }
  | { kind: 'failed'; cause: unknown }
  | { kind: 'expired' | 'aborted' };

/**
 * Sends until an answer's head is there, `ms` milliseconds have passed, or the caller leaves, whichever is first; in the last
 * two cases the attempt is aborted. The caller leaving later, while the body flows, aborts it as well.
 */
export async function untilDeadline(
  send: (signal: AbortSignal) => Promise<Response>,
  ms: number,
  callerSignal: AbortSignal | undefined,
): Promise<Ended> {
  if (callerSignal?.aborted) return { kind: 'aborted' };
  const controller = new AbortController();
  const { promise: stopped, resolve: stop } = Promise.withResolvers<Ended>();
  const end = (kind: 'expired' | 'aborted') => {
    stop({ kind });
    controller.abort(new DOMException(kind, 'AbortError'));
  };
  const timer = setTimeout(() => end('expired'), Math.max(0, ms));
  callerSignal?.addEventListener('abort', () => end('aborted'), { once: true });
  try {
    return await Promise.race([attempt(send, controller.signal), stopped]);
  } finally {
    clearTimeout(timer);
  }
}

async function attempt(
  send: (signal: AbortSignal) => Promise<Response>,
  signal: AbortSignal,
): Promise<Ended> {
  try {
    return { kind: 'answered', response: await send(signal) };
  } catch (cause) {
    return { kind: 'failed', cause };
  }
}
