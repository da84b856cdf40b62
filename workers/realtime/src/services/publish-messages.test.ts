import { describe, expect, test } from 'bun:test';
import { sortMessages } from './publish-messages.ts';

const message = { topic: 'import:1', type: 'import.advanced', data: { rows: 1 } };

describe('sortMessages()', () => {
  test('makes one call of all messages for a user and for a topic', () => {
    const { users, topics } = sortMessages([
      { ...message, userIds: ['ada', 'ben', 'ada'] },
      { ...message, userIds: ['ada'], topics: ['product:1'], type: 'product.updated' },
    ]);
    expect([...users].map(([id, events]) => [id, events.map(({ type }) => type)])).toEqual([
      ['ada', ['import.advanced', 'product.updated']],
      ['ben', ['import.advanced']],
    ]);
    expect([...topics.keys()]).toEqual(['product:1']);
    expect(topics.get('product:1')?.[0]).toMatchObject({ topic: 'product:1', data: '{"rows":1}' });
  });

  test('refuses what is too large, what is no topic, and the wrong kind of topic', () => {
    const large = { ...message, userIds: ['ada'], data: 'x'.repeat(17_000) };
    expect(() => sortMessages([large])).toThrow('larger than');
    expect(() => sortMessages([{ ...message, userIds: ['ada'], topic: 'No Topic' }])).toThrow();
    expect(() => sortMessages([{ ...message, userIds: ['ada'], topic: 'product:1' }])).toThrow('shared');
    expect(() => sortMessages([{ ...message, topics: ['import:1'] }])).toThrow('not a shared');
  });
});
