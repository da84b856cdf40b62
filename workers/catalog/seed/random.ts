/** A number from 0 to 1 that only `key` decides, so that the street looks the same wherever it is built. */
export function fate(key: string): number {
  let hash = 0x811c9dc5;
  for (const letter of key) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

/** Whether it happens, for a share of all keys. */
export function happens(key: string, share: number): boolean {
  return fate(key) < share;
}

/** A whole number from `low` up to and with `high`. */
export function between(key: string, low: number, high: number): number {
  return low + Math.floor(fate(key) * (high - low + 1));
}

/** One of `list`. */
export function choose<T>(key: string, list: readonly T[]): T {
  const chosen = list[Math.floor(fate(key) * list.length)];
  if (chosen === undefined) throw new Error(`nothing to choose from for ${key}`);
  return chosen;
}

/** `count` different ones of `list`, in an order of their own. */
export function deal<T>(key: string, list: readonly T[], count: number): T[] {
  return list
    .map((item, at) => ({ item, place: fate(`${key}/${at}`) }))
    .toSorted((left, right) => left.place - right.place)
    .slice(0, count)
    .map(({ item }) => item);
}

/** An id of the system's form that only `key` decides. */
export function fatedId(prefix: string, key: string): string {
  const letters = '0123456789abcdefghjkmnpqrstvwxyz';
  const text = Array.from({ length: 26 }, (_, at) => letters[between(`${key}#${at}`, 0, 31)]);
  return `${prefix}_${text.join('')}`;
}
