import { describe, expect, test } from 'bun:test';
import { fileProblem, isAccepted } from './accept-files.tsx';
import { matchKeys, type MatchState, sequenceMs } from './hotkey-match.tsx';
import { toCalendarDate, toTime } from './iso-date.tsx';
import { project, tilesAround, unproject } from './map-math.tsx';
import { moveIds } from './move-ids.tsx';
import { passwordStrength } from './password-strength.tsx';
import { hashText, initialsOf, placeholderArt } from './placeholder-art.tsx';

describe('placeholderArt()', () => {
  test('is always the same for an id and differs between ids', () => {
    expect(placeholderArt('prd_1', 'Oak table')).toEqual(placeholderArt('prd_1', 'Oak table'));
    const grounds = new Set(Array.from({ length: 60 }, (_, id) => placeholderArt(`prd_${id}`, 'x').ground));
    expect(grounds.size).toBe(8);
    expect(hashText('')).toBe(0x811c9dc5);
  });

  test('takes initials from words, in any script', () => {
    expect(initialsOf('oak table, large')).toBe('OT');
    expect(initialsOf('(ärmellose) "kleid"')).toBe('ÄK');
    expect(initialsOf('  – ')).toBe('');
    expect(initialsOf('7 Zwerge')).toBe('7Z');
  });
});

describe('moveIds()', () => {
  const ids = ['a', 'b', 'c', 'd'];
  test('moves one and several, before and after', () => {
    expect(moveIds(ids, ['d'], 'a', 'before')).toEqual(['d', 'a', 'b', 'c']);
    expect(moveIds(ids, ['c', 'a'], 'd', 'after')).toEqual(['b', 'd', 'a', 'c']);
  });

  test('does nothing when dropped on one of the moved', () => {
    expect(moveIds(ids, ['a', 'b'], 'b', 'after')).toEqual(ids);
  });
});

describe('matchKeys()', () => {
  const known = ['/', 'g h', 'g c', '?'];
  const idle: MatchState = { pending: undefined, at: 0 };
  const press = (key: string) => ({ key, ctrlKey: false, metaKey: false, altKey: false });

  test('finds single keys and sequences', () => {
    expect(matchKeys(known, press('/'), idle, 0).match).toBe('/');
    const first = matchKeys(known, press('G'), idle, 1000);
    expect(first.match).toBeUndefined();
    expect(matchKeys(known, press('h'), first.state, 1500).match).toBe('g h');
  });

  test('forgets a first key that waited too long', () => {
    const { state } = matchKeys(known, press('g'), idle, 1000);
    expect(matchKeys(known, press('h'), state, 1001 + sequenceMs).match).toBeUndefined();
  });

  test('leaves the browser its own combinations', () => {
    expect(matchKeys(known, { ...press('/'), ctrlKey: true }, idle, 0).match).toBeUndefined();
  });
});

test('passwordStrength() grows with length and variety', () => {
  expect(passwordStrength('')).toBe('none');
  expect(passwordStrength('short')).toBe('weak');
  expect(passwordStrength('aaaaaaaaaaaa')).toBe('weak');
  expect(passwordStrength('Password123!')).toBe('weak');
  expect(passwordStrength('rainy-day')).toBe('fair');
  expect(passwordStrength('correct horse battery staple')).toBe('strong');
});

describe('fileProblem()', () => {
  const file = { name: 'Photo.JPG', type: 'image/jpeg', size: 2000 };
  test('checks type, ending and size', () => {
    expect(fileProblem(file, { accept: ['image/*'], maxBytes: 2000 })).toBeUndefined();
    expect(fileProblem(file, { accept: ['.jpg'] })).toBeUndefined();
    expect(fileProblem(file, { accept: ['text/csv'] })).toBe('wrongType');
    expect(fileProblem(file, { maxBytes: 1999 })).toBe('tooLarge');
    expect(isAccepted({ name: 'a.csv', type: '' }, ['text/csv', '.csv'])).toBe(true);
  });
});

describe('map', () => {
  test('project() and unproject() are each other’s inverse', () => {
    const berlin = { lat: 52.52, lng: 13.405 };
    const back = unproject(project(berlin, 14), 14);
    expect(back.lat).toBeCloseTo(berlin.lat, 8);
    expect(back.lng).toBeCloseTo(berlin.lng, 8);
    expect(project({ lat: 0, lng: 0 }, 0)).toEqual({ x: 128, y: 128 });
  });

  test('tilesAround() covers the window and wraps at the date line', () => {
    const tiles = tilesAround({ lat: 0, lng: 180 }, 2, 512, 256);
    expect(new Set(tiles.map((tile) => tile.x))).toEqual(new Set([3, 0]));
    expect(Math.min(...tiles.map((tile) => tile.left))).toBeLessThanOrEqual(0);
    expect(Math.max(...tiles.map((tile) => tile.left + 256))).toBeGreaterThanOrEqual(512);
  });
});

test('toCalendarDate() and toTime() give undefined for what is not one', () => {
  expect(toCalendarDate('2026-11-20')?.toString()).toBe('2026-11-20');
  expect(toCalendarDate('2026-11-20T10:00:00Z')?.toString()).toBe('2026-11-20');
  expect(toCalendarDate('soon')).toBeUndefined();
  expect(toTime('14:30')?.toString()).toBe('14:30:00');
  expect(toTime('late')).toBeUndefined();
});
