/** A place under the ceiling. It falls free by itself at `expiresAt`. */
export type Place = { readonly expiresAt: number };

/**
 * At most `limit` calls at a time. A runtime may drop a call without running its `finally` (workerd does when a client
 * leaves), so every place expires; expired ones are cleared only when the ceiling is reached.
 */
export class Ceiling {
  readonly #limit: number;
  readonly #places = new Set<Place>();

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** A place until `expiresAt` (epoch milliseconds), or undefined when all are taken. */
  enter(now: number, expiresAt: number): Place | undefined {
    if (this.#places.size >= this.#limit) this.#clearExpired(now);
    if (this.#places.size >= this.#limit) return undefined;
    const place = { expiresAt };
    this.#places.add(place);
    return place;
  }

  leave(place: Place): void {
    this.#places.delete(place);
  }

  #clearExpired(now: number): void {
    for (const place of this.#places) if (place.expiresAt <= now) this.#places.delete(place);
  }
}
