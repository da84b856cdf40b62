import { describe, expect, test } from 'bun:test';
import fc from 'fast-check';
import { memorySql } from '../../test/memory-sql.ts';
import { Ring, type NewEvent } from './ring.ts';

const event = (data: number, id?: string): NewEvent => ({
  topic: 'orders',
  type: 'order.updated',
  data: `${data}`,
  id,
});
const events = (count: number) => Array.from({ length: count }, (_, index) => event(index + 1));

describe('Ring', () => {
  test('leaves a place alone in which nobody has begun it', () => {
    const sql = memorySql();
    expect(new Ring(sql).epoch).toBeUndefined();
    expect(sql.exec(`SELECT name FROM sqlite_master`).toArray()).toEqual([]);
  });

  test('goes on where it stopped, in the same epoch', () => {
    const sql = memorySql();
    const ring = new Ring(sql);
    const { epoch } = ring.begin();
    ring.append(events(3), 0);
    const again = new Ring(sql);
    expect(again.begin()).toEqual({ epoch, off: 3 });
    expect(again.append([event(4)], 0)).toMatchObject([{ off: 4 }]);
  });

  test('keeps an event with the same id once', () => {
    const ring = new Ring(memorySql());
    ring.begin();
    expect(ring.append([event(1, 'a'), event(1, 'a'), event(2, 'b')], 0).map(({ off }) => off)).toEqual([
      1, 2,
    ]);
    expect(ring.append([event(2, 'b'), event(3)], 0)).toMatchObject([{ off: 3, data: '3' }]);
  });

  test('says resync to another epoch, to the future, and to what it no longer reaches back to', () => {
    const ring = new Ring(memorySql(), 10);
    const { epoch } = ring.begin();
    ring.append(events(15), 0);
    expect(ring.since({ epoch: 'other', off: 15 })).toEqual({ kind: 'resync' });
    expect(ring.since({ epoch, off: 16 })).toEqual({ kind: 'resync' });
    expect(ring.since({ epoch, off: 4 })).toEqual({ kind: 'resync' });
    expect(ring.since({ epoch, off: 5 })).toMatchObject({ kind: 'events', events: { length: 10 } });
    expect(ring.since({ epoch, off: 15 })).toEqual({ kind: 'events', events: [] });
  });

  test('says resync rather than send half a megabyte', () => {
    const ring = new Ring(memorySql());
    const { epoch } = ring.begin();
    ring.append(
      Array.from({ length: 40 }, () => ({ ...event(1), data: `"${'x'.repeat(16_000)}"` })),
      0,
    );
    expect(ring.since({ epoch, off: 0 })).toEqual({ kind: 'resync' });
    expect(ring.since({ epoch, off: 30 })).toMatchObject({ kind: 'events' });
  });

  test('never lets a client believe that it missed nothing when it did', () => {
    const run = fc.property(
      fc.integer({ min: 1, max: 12 }),
      fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 12 }),
      fc.nat(60),
      (size, batches, seen) => {
        const ring = new Ring(memorySql(), size);
        const { epoch } = ring.begin();
        for (const count of batches) ring.append(events(count), 0);
        const total = batches.reduce((sum, count) => sum + count, 0);
        const missed = ring.since({ epoch, off: seen });
        const wanted = Array.from({ length: Math.max(0, total - seen) }, (_, index) => seen + index + 1);
        if (missed.kind === 'events') expect(missed.events.map(({ off }) => off)).toEqual(wanted);
        else expect(seen > total || total - seen > size).toBe(true);
      },
    );
    fc.assert(run, { numRuns: 300 });
  });
});
