import { goOn } from './app.ts';
import type { Ctx } from './context.ts';
import { openBackground } from './queue.ts';

/** Answers a call of another slice; behind the answer its events are sent. */
export async function answerCall<T>(
  bindings: unknown,
  background: { waitUntil(work: Promise<unknown>): void },
  call: (ctx: Ctx) => Promise<T>,
): Promise<T> {
  const ctx = openBackground(bindings);
  try {
    return await call(ctx);
  } finally {
    const work = goOn(ctx);
    if (work) background.waitUntil(work());
  }
}
