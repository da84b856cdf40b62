/** A number from a text that is always the same for the same text (FNV-1a, 32 bit). */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (const unit of text) {
    hash ^= unit.codePointAt(0) ?? 0;
    hash = Math.imul(hash, 0x01000193);
  }
  return hash >>> 0;
}

/** Warm, quiet pairs of ground and ink; each has a contrast of at least 4.5:1. */
export const placeholderPairs = [
  { ground: '#e6dccb', ink: '#5b4526' },
  { ground: '#d7e3d6', ink: '#234a34' },
  { ground: '#efd9cb', ink: '#7a3413' },
  { ground: '#d5dfe6', ink: '#24465c' },
  { ground: '#e7d7df', ink: '#662f4c' },
  { ground: '#ece1b9', ink: '#5c4708' },
  { ground: '#d3e2df', ink: '#1c4a47' },
  { ground: '#ded9ea', ink: '#453470' },
] as const;

export type PlaceholderArt = {
  ground: string;
  ink: string;
  /** Up to two letters. */
  initials: string;
  /** Which of the drawn patterns. */
  pattern: 0 | 1 | 2 | 3;
  /** Degrees. */
  turn: number;
};

const patterns = [0, 1, 2, 3] as const;

/** What is drawn where a picture is missing: the same for the same id, on every device. */
export function placeholderArt(id: string, title: string): PlaceholderArt {
  const hash = hashText(id);
  const pair = placeholderPairs[hash % placeholderPairs.length] ?? placeholderPairs[0];
  return {
    ...pair,
    initials: initialsOf(title),
    pattern: patterns[(hash >>> 8) % patterns.length] ?? 0,
    turn: ((hash >>> 16) % 8) * 45,
  };
}

/** First letters of the first two words that start with a letter or digit. */
export function initialsOf(title: string): string {
  const words = title.match(/[\p{L}\p{N}][^\s]*/gu) ?? [];
  const letters = words.slice(0, 2).map((word) => Array.from(word)[0] ?? '');
  return letters.join('').toLocaleUpperCase();
}
