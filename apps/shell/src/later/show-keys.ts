const wanted = 'highstreet:show-keys';

/** Opens the list of keyboard shortcuts. */
export function showKeys(): void {
  dispatchEvent(new Event(wanted));
}

/** Calls `listener` whenever somebody wants to see the shortcuts. Returns how to stop. */
export function onShowKeys(listener: () => void): () => void {
  addEventListener(wanted, listener);
  return () => removeEventListener(wanted, listener);
}
