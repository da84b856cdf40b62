import { describe, expect, test } from 'bun:test';
import { ELSEWHERE_HEADER } from './problem.ts';
import { Unavailable } from './problems.ts';
import { translateError } from './translate-error.ts';

const away = Object.assign(new Error('catalog does not answer'), { code: 'unavailable', isElsewhere: true });

describe('translateError()', () => {
  test('says when it is another slice that is away', () => {
    for (const error of [away, new Unavailable('Later.', away), new Error('wrapped', { cause: away })]) {
      const { response } = translateError(error, 'c1');
      expect([response.status, response.headers.get(ELSEWHERE_HEADER)]).toEqual([503, '1']);
    }
  });

  test('says nothing of the kind when the own database is away, or something is wrong', () => {
    const database = Object.assign(new Error('down'), { code: 'unavailable' });
    expect(translateError(database, 'c1').response.headers.has(ELSEWHERE_HEADER)).toBe(false);
    const { response } = translateError(new Error('wrong'), 'c1');
    expect([response.status, response.headers.has(ELSEWHERE_HEADER)]).toEqual([500, false]);
  });
});
