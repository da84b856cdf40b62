import { useEffect, useRef } from 'react';

/**
 * Keeps the focus in a list from which things go: on what took the place of the one that went, else on the list. `isBlocked` while a
 * dialog has the focus.
 */
export function useKeepFocus(ids: readonly string[], isBlocked: boolean) {
  const list = useRef<HTMLDivElement>(null);
  const left = useRef<{ id: string; place: number }>(undefined);
  useEffect(() => {
    const gone = left.current;
    if (gone === undefined || isBlocked || ids.includes(gone.id)) return;
    left.current = undefined;
    const frame = requestAnimationFrame(() => {
      const items = list.current?.querySelectorAll<HTMLElement>(':scope > ul > li');
      const next = items?.[Math.min(gone.place, items.length - 1)] ?? list.current;
      next?.focus();
    });
    return () => cancelAnimationFrame(frame);
  });
  const leaveFrom = (id: string) => {
    left.current = { id, place: ids.indexOf(id) };
  };
  return { list, leaveFrom };
}
