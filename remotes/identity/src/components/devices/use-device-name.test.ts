import { describe, expect, test } from 'bun:test';
import { splitDevice } from './use-device-name.ts';

describe('splitDevice()', () => {
  test('tells browser and system apart', () => {
    expect(splitDevice('Firefox on Linux')).toEqual({ browser: 'Firefox', system: 'Linux' });
    expect(splitDevice('Samsung Internet on Android')).toEqual({
      browser: 'Samsung Internet',
      system: 'Android',
    });
  });

  test('leaves other names alone', () => {
    expect(splitDevice('curl')).toBeNull();
    expect(splitDevice('stock sync on the old server')).toBeNull();
    expect(splitDevice('')).toBeNull();
  });
});
