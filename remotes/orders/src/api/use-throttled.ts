import { useEffect, useRef } from 'react';

/** Calls `work` at once, and while it is asked for again and again, once per `pause` milliseconds, the last time included. */
export function useThrottled(work: () => void, pause: number): () => void {
  const latest = useRef(work);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isWanted = useRef(false);
  useEffect(() => {
    latest.current = work;
  });
  useEffect(() => () => clearTimeout(timer.current), []);
  const run = () => {
    isWanted.current = false;
    latest.current();
    timer.current = setTimeout(() => {
      timer.current = undefined;
      if (isWanted.current) run();
    }, pause);
  };
  return () => {
    if (timer.current === undefined) run();
    else isWanted.current = true;
  };
}
