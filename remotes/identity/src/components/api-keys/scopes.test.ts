import { describe, expect, test } from 'bun:test';
import { readScopes, toScopes } from './scopes.ts';

describe('toScopes()', () => {
  test('asks for no more than was chosen', () => {
    expect(toScopes('chosen', { catalog: 'read', identity: 'none' })).toEqual(['catalog:read']);
    expect(toScopes('chosen', { catalog: 'none', identity: 'none' })).toEqual([]);
  });
  test('adds reading to writing', () => {
    expect(toScopes('chosen', { catalog: 'write', identity: 'read' })).toEqual([
      'catalog:read',
      'catalog:write',
      'identity:read',
    ]);
  });
  test('says everything in one', () => {
    expect(toScopes('all', { catalog: 'none', identity: 'none' })).toEqual(['*']);
  });
});

describe('readScopes()', () => {
  test('tells the level of every slice', () => {
    expect(readScopes(['catalog:read', 'catalog:write', 'orders:read'])).toEqual([
      { slice: 'catalog', level: 'write' },
      { slice: 'orders', level: 'read' },
    ]);
  });
  test('knows the key that may do everything', () => {
    expect(readScopes(['catalog:read', '*'])).toBeNull();
  });
});
