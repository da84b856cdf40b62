import { useEffect, useRef, useSyncExternalStore } from 'react';
import { type MatchState, matchKeys } from './hotkey-match.tsx';

export type Hotkey = {
  /** `/`, `?` or two keys one after the other: `g h`. */
  keys: string;
  /** What it does, in the person's language. */
  label: string;
  /** Heading in the list of keys. */
  group?: string;
  run: () => void;
};

type Registry = { sets: Map<symbol, readonly Hotkey[]>; all: readonly Hotkey[]; listeners: Set<() => void> };

const slot = Symbol.for('highstreet.hotkeys');

/** Guarantee: only this module writes the slot. */
function isRegistry(value: unknown): value is Registry {
  return typeof value === 'object' && value !== null && 'sets' in value && 'listeners' in value;
}

function registry(): Registry {
  const known: unknown = Reflect.get(globalThis, slot);
  if (isRegistry(known)) return known;
  const fresh: Registry = { sets: new Map(), all: [], listeners: new Set() };
  Reflect.set(globalThis, slot, fresh);
  window.addEventListener('keydown', listenWith(fresh));
  return fresh;
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName);
}

function listenWith(keys: Registry) {
  let state: MatchState = { pending: undefined, at: 0 };
  return (event: KeyboardEvent) => {
    if (
      event.defaultPrevented ||
      isTyping(event.target) ||
      document.querySelector('[role="dialog"],[role="alertdialog"]')
    ) {
      return;
    }
    const found = matchKeys(
      keys.all.map((hotkey) => hotkey.keys),
      event,
      state,
      Date.now(),
    );
    state = found.state;
    const hotkey =
      found.match === undefined ? undefined : keys.all.findLast(({ keys }) => keys === found.match);
    if (!hotkey) return;
    event.preventDefault();
    hotkey.run();
  };
}

function publish(keys: Registry): void {
  keys.all = [...keys.sets.values()].flat();
  for (const listener of keys.listeners) listener();
}

/** Registers keys while the component is shown. Typing in a field and open dialogs keep their keys. */
export function useHotkeys(hotkeys: readonly Hotkey[]): void {
  const latest = useRef(hotkeys);
  useEffect(() => {
    latest.current = hotkeys;
  });
  const signature = hotkeys.map(({ keys, label, group }) => `${keys}|${label}|${group ?? ''}`).join('\n');
  useEffect(() => {
    const keys = registry();
    const id = Symbol(signature);
    const steady = latest.current.map((hotkey, index) => ({
      ...hotkey,
      run: () => latest.current[index]?.run(),
    }));
    keys.sets.set(id, steady);
    publish(keys);
    return () => {
      keys.sets.delete(id);
      publish(keys);
    };
  }, [signature]);
}

/** All keys that are registered now. */
export function useRegisteredHotkeys(): readonly Hotkey[] {
  return useSyncExternalStore(
    (onChange) => {
      const { listeners } = registry();
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    () => registry().all,
    () => [],
  );
}
