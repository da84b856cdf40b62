export type KeyPress = { key: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean };

export type MatchState = { pending: string | undefined; at: number };

/** Two keys belong together when the second follows within this many milliseconds. */
export const sequenceMs = 1200;

/**
 * What a key means: which of the known combinations (`/`, `?`, `g h`) it completes,
 * and which first key is now waiting for a second one.
 */
export function matchKeys(
  known: readonly string[],
  press: KeyPress,
  state: MatchState,
  now: number,
): { match: string | undefined; state: MatchState } {
  const idle: MatchState = { pending: undefined, at: 0 };
  if (press.ctrlKey || press.metaKey || press.altKey) return { match: undefined, state: idle };
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key;
  if (state.pending !== undefined && now - state.at <= sequenceMs) {
    const both = `${state.pending} ${key}`;
    if (known.includes(both)) return { match: both, state: idle };
  }
  if (known.includes(key)) return { match: key, state: idle };
  const isFirst = known.some((keys) => keys.startsWith(`${key} `));
  return { match: undefined, state: isFirst ? { pending: key, at: now } : idle };
}
