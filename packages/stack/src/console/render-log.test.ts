import { describe, expect, test } from 'bun:test';
import { renderLog } from './render-log.ts';

describe('renderLog()', () => {
  test('shortens a request', () => {
    const line = JSON.stringify({
      level: 'info',
      slice: 'catalog',
      message: 'request',
      method: 'GET',
      route: '/api/products',
      status: 200,
      duration: 4.123,
    });
    expect(renderLog('log', line)).toBe('[CATALOG] GET /api/products 200 4.1 ms');
  });

  test('tells why a request failed, with its correlation id', () => {
    const entry = {
      level: 'error',
      slice: 'catalog',
      message: 'failed',
      method: 'GET',
      route: '/x',
      status: 500,
      cause: { message: 'no table' },
      correlationId: 'c1',
    };
    expect(renderLog('error', JSON.stringify(entry))).toBe('[CATALOG] GET /x 500 - failed: no table c1');
  });

  test('reads several lines that come as one message', () => {
    const lines = ['a', 'b']
      .map((slice) => JSON.stringify({ slice, level: 'info', message: 'up' }))
      .join('\n');
    expect(renderLog('log', lines)).toBe('[A] up\n[B] up');
  });

  test('leaves other lines as they are', () => {
    expect(renderLog('log', 'hello {')).toBe('[WORKER] hello {');
    expect(renderLog('log', '{broken')).toBe('[WORKER] {broken');
  });
});
