import { ApiProblem } from '@highstreet/federation';
import { useState } from 'react';
import { useCountdown } from './form/use-countdown.ts';

/** Mails take a moment: so long a person waits before asking for one more, in ms. */
const pause = 30_000;

/** Sends a mail again, not too often, and says how that went. */
export function useResend(send: () => Promise<unknown>, startsPaused = true) {
  const [until, setUntil] = useState<number | null>(() => (startsPaused ? Date.now() + pause : null));
  const [state, setState] = useState<'idle' | 'pending' | 'sent'>('idle');
  const [problem, setProblem] = useState<unknown>(null);
  const waits = useCountdown(until);

  async function run(): Promise<void> {
    if (state === 'pending' || waits > 0) return;
    setState('pending');
    setProblem(null);
    try {
      await send();
      setState('sent');
      setUntil(Date.now() + pause);
    } catch (error) {
      setState('idle');
      setProblem(error);
      const after = error instanceof ApiProblem ? error.retryAfter : undefined;
      if (after !== undefined) setUntil(Date.now() + after * 1000);
    }
  }

  return { run: () => void run(), waits, problem, isPending: state === 'pending', isSent: state === 'sent' };
}
