import { useEffect, useRef } from 'react';

/** Longer than a dialog takes to leave and give the focus back, in ms. */
const patience = 350;

/**
 * What a dialog was opened from may be gone when it closes: a revoked key, a button that is now another. The element
 * with this ref takes the focus then, so that it is never lost. It needs `tabIndex={-1}`.
 */
export function useFocusReturn<Element extends HTMLElement>(isOpen: boolean) {
  const ref = useRef<Element>(null);
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    const hasClosed = wasOpen.current && !isOpen;
    wasOpen.current = isOpen;
    if (!hasClosed) return;
    const timer = setTimeout(() => {
      if (document.activeElement === document.body) ref.current?.focus({ preventScroll: true });
    }, patience);
    return () => clearTimeout(timer);
  }, [isOpen]);
  return ref;
}
