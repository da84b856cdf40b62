import { describe, expect, test } from 'bun:test';
import { memorySql } from '../../test/memory-sql.ts';
import { Members } from './members.ts';

const open = (size?: number) => {
  const members = new Members(memorySql(), size);
  members.open();
  return members;
};

describe('Members', () => {
  test('fill one shard after the other, and places that became free first', () => {
    const members = open(2);
    for (const hub of ['a', 'b', 'c', 'd', 'e']) members.join(hub, 1);
    expect(members.list().map(({ shard }) => shard)).toEqual([0, 0, 1, 1, 2]);
    members.leave('a', 1);
    members.join('f', 2);
    expect(members.list().find(({ hub }) => hub === 'f')?.shard).toBe(0);
  });

  test('stay when an older leave arrives after a newer join', () => {
    const members = open();
    members.join('a', 3);
    members.leave('a', 2);
    expect(members.count).toBe(1);
    members.leave('a', 4);
    expect(members.count).toBe(0);
  });

  test('count once however often they join', () => {
    const members = open(2);
    for (const seq of [1, 2, 3]) members.join('a', seq);
    members.join('b', 1);
    expect(members.list().map(({ shard }) => shard)).toEqual([0, 0]);
  });
});
