import { describe, expect, test } from 'bun:test';
import { readUserFilter } from './use-user-filter.ts';

const read = (query: string) => readUserFilter(new URLSearchParams(query));

describe('readUserFilter()', () => {
  test('reads what it knows', () => {
    expect(read('q=+ada+&role=seller&banned=false')).toEqual({ q: 'ada', role: 'seller', banned: 'false' });
  });

  test('leaves out what the API would refuse', () => {
    expect(read('q=++&role=king&banned=maybe&user=usr_1')).toEqual({});
    expect(read(`q=${'a'.repeat(200)}`).q).toHaveLength(100);
  });
});
