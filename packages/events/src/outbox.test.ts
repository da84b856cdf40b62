import { describe, expect, test } from 'bun:test';
import { GuardFailed, guard, writeBatch } from '@highstreet/data';
import { makeEmit, openToys, toyPainted } from '../test/toys.ts';

const paint = (colour: string) => toyPainted('toy_1', { toyId: 'toy_1', colour });

async function open() {
  const db = await openToys();
  await db.$client.execute(`INSERT INTO toys (id, colour) VALUES ('toy_1', 'red')`);
  const events = async () =>
    (await db.$client.execute('SELECT event FROM outbox')).rows.map((row) =>
      JSON.parse(String(row['event'])),
    );
  return { db, emit: makeEmit(() => 1_000), events };
}

describe('emit()', () => {
  test('writes nothing when the change changed nothing, and nothing when the batch is rolled back', async () => {
    const { db, emit, events } = await open();
    const change = { sql: `UPDATE toys SET colour = 'blue' WHERE id = 'toy_none'`, args: [] };
    await writeBatch(db, [change, emit(paint('blue'))]);
    const writes = [
      { ...change, sql: `UPDATE toys SET colour = 'blue'` },
      emit(paint('blue')),
      guard('false', []),
    ];
    await expect(writeBatch(db, writes)).rejects.toThrow(GuardFailed);
    expect(await events()).toEqual([]);
  });

  test('asks for the version inside the batch', async () => {
    const { db, emit, events } = await open();
    const version = { sql: 'SELECT version FROM toys WHERE id = ?', args: ['toy_1'] };
    const change = { sql: 'UPDATE toys SET version = version + 1', args: [] };
    await writeBatch(db, [
      change,
      change,
      emit(toyPainted('toy_1', { toyId: 'toy_1', colour: 'blue' }, version)),
    ]);
    expect(await events()).toMatchObject([
      { aggregateversion: 3, data: { colour: 'blue' }, subject: 'toy_1' },
    ]);
  });

  test('writes one event per row, with a version where the rows have one', async () => {
    const { db, emit, events } = await open();
    const rows = {
      sql: `SELECT id AS subject, json_object('toyId', id) AS data, 7 AS version FROM toys`,
      args: [],
    };
    await writeBatch(db, [emit.each(toyPainted, rows, { isVersioned: true }), emit.each(toyPainted, rows)]);
    const [versioned, plain] = await events();
    expect(versioned).toMatchObject({ subject: 'toy_1', data: { toyId: 'toy_1' }, aggregateversion: 7 });
    expect(plain).not.toHaveProperty('aggregateversion');
  });

  test('remembers that it was asked', async () => {
    const { emit } = await open();
    expect(emit.hasEmitted()).toBe(false);
    emit(paint('blue'));
    expect(emit.hasEmitted()).toBe(true);
  });
});
