import { UNSTABLE_ToastQueue as ToastQueue } from 'react-aria-components/Toast';
import { getLocale } from './locale.tsx';
import de from './messages/de.json';
import en from './messages/en.json';

export type ToastMessage = {
  title: string;
  description?: string;
  tone?: 'neutral' | 'success' | 'warning' | 'danger';
  action?: { label: string; onAction: () => void };
  /** Milliseconds; default 5,000, with an action 8,000; 0 stays until dismissed. */
  duration?: number;
};

const slot = Symbol.for('highstreet.toasts');

/** One queue for the whole page, even where two copies of this module were loaded. */
export function toastQueue(): ToastQueue<ToastMessage> {
  const known: unknown = Reflect.get(globalThis, slot);
  if (isQueue(known)) return known;
  const queue = new ToastQueue<ToastMessage>({ maxVisibleToasts: 3 });
  Reflect.set(globalThis, slot, queue);
  return queue;
}

/** Guarantee: only this module writes the slot, and what it writes is a queue with this shape. */
function isQueue(value: unknown): value is ToastQueue<ToastMessage> {
  return typeof value === 'object' && value !== null && 'add' in value && 'visibleToasts' in value;
}

/** Shows a message. Returns a function that takes it away again. */
export function toast(message: ToastMessage): () => void {
  const queue = toastQueue();
  const duration = message.duration ?? (message.action ? 8000 : 5000);
  const key = queue.add(message, duration > 0 ? { timeout: duration } : {});
  return () => queue.close(key);
}

/** Says what was done and offers to undo it: act first, offer undo, and ask only where undo is impossible. */
export function undoToast(title: string, onUndo: () => void): () => void {
  const label = (getLocale() === 'de' ? de : en).ui.toast.undo;
  return toast({ title, tone: 'neutral', action: { label, onAction: onUndo } });
}
