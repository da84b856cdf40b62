/** A place in a sorted list: the sort key of the last row and, to break ties, its id. Opaque to clients. */
export type Cursor = readonly (string | number | null)[];

/** The cursor as URL-safe text. */
export function encodeCursor(cursor: Cursor): string {
  const bytes = new TextEncoder().encode(JSON.stringify(cursor));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}

/** The cursor of a text of `encodeCursor` with `length` parts; undefined when it is not one. */
export function decodeCursor(text: string, length: number): Cursor | undefined {
  try {
    const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) =>
      char.charCodeAt(0),
    );
    const value: unknown = JSON.parse(
      new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes),
    );
    return isCursor(value) && value.length === length ? value : undefined;
  } catch {
    return undefined;
  }
}

function isCursor(value: unknown): value is Cursor {
  return (
    Array.isArray(value) &&
    value.every((part) => part === null || typeof part === 'string' || Number.isFinite(part))
  );
}
