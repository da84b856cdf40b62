import { readFacts, type Position, type ServerFrame } from './frames.ts';

/** What to do with a frame: hand it on, drop it as known, ask again because something is missing before it, or read all anew. */
export type Verdict = 'new' | 'known' | 'gap' | 'resync' | 'noted';

/** A place in one sequence: that of the user's own topics, or a shared topic's by its name. */
export type Place = Position & { sequence: string };

/** The name of the sequence that the user's own topics share. */
export const OWN = '';

/** How far somebody has come in every sequence. */
export class Positions {
  readonly #seen = new Map<string, Position>();

  constructor(seen: Record<string, Position> = {}) {
    for (const [sequence, position] of Object.entries(seen)) this.#seen.set(sequence, { ...position });
  }

  get(sequence: string): Position | undefined {
    return this.#seen.get(sequence);
  }

  all(): Record<string, Position> {
    return Object.fromEntries(this.#seen);
  }

  forget(sequence: string): void {
    this.#seen.delete(sequence);
  }

  /** Takes over where others have come to, unless this one knows of less: who has seen it drops what is sent again. */
  lower(others: Record<string, Position>): void {
    for (const [sequence, position] of Object.entries(others)) {
      const own = this.#seen.get(sequence);
      if (!own || (own.epoch === position.epoch && position.off < own.off))
        this.#seen.set(sequence, { ...position });
    }
  }

  /** Goes where another has gone; false when that was known. */
  follow({ sequence, epoch, off }: Place): boolean {
    const seen = this.#seen.get(sequence);
    if (seen && seen.epoch === epoch && off <= seen.off) return false;
    this.#seen.set(sequence, { epoch, off });
    return true;
  }

  /** Judges a frame of the socket and moves on by it; `place` is where that leads to. */
  take({ ch, off = 0, type, data }: ServerFrame): { verdict: Verdict; place?: Place } {
    const { epoch, isShared } = readFacts(data);
    switch (type) {
      case '$ready':
        return epoch === '' ? { verdict: 'noted' } : this.#move('noted', { sequence: OWN, epoch, off });
      case '$subscribed':
        return isShared ? this.#move('noted', { sequence: ch, epoch, off }) : { verdict: 'noted' };
      case '$resync':
        return this.#move('resync', { sequence: ch, epoch, off });
      default:
        return type.startsWith('$') || off === 0 ? { verdict: 'new' } : this.#count(ch, off);
    }
  }

  #count(ch: string, off: number): { verdict: Verdict; place?: Place } {
    const sequence = this.#seen.has(ch) ? ch : OWN;
    const seen = this.#seen.get(sequence);
    if (seen === undefined) return { verdict: 'new' };
    if (off <= seen.off) return { verdict: 'known' };
    if (sequence !== OWN && off > seen.off + 1) return { verdict: 'gap' };
    return this.#move('new', { sequence, epoch: seen.epoch, off });
  }

  #move(verdict: Verdict, place: Place): { verdict: Verdict; place: Place } {
    this.#seen.set(place.sequence, { epoch: place.epoch, off: place.off });
    return { verdict, place };
  }
}
