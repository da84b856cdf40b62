import { describe, expect, test } from 'bun:test';
import type { Import } from '@highstreet/catalog/contract';
import { advanceImport } from './get-import.ts';

const known: Import = {
  id: 'imp_1',
  fileName: 'lamps.csv',
  fileSize: 1,
  settings: { format: 'auto', currency: 'EUR', categories: 'create' },
  status: 'running',
  dryRun: false,
  rows: 10,
  created: 10,
  updated: 0,
  unchanged: 0,
  rejected: 0,
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:05.000Z',
};
const message = (updatedAt: string) => ({
  topic: 'import:imp_1',
  type: 'import.advanced',
  data: { id: 'imp_1', status: 'finished', rows: 20, created: 20, updatedAt },
});

describe('advanceImport()', () => {
  test('moves on, and keeps what the message does not tell', () => {
    const next = advanceImport(known, message('2026-01-01T00:00:06.000Z'));
    expect(next).toMatchObject({ status: 'finished', rows: 20, fileName: 'lamps.csv' });
  });

  test('never goes back, and invents nothing', () => {
    expect(advanceImport(known, message('2026-01-01T00:00:04.000Z'))).toBe(known);
    expect(advanceImport(known, { ...message('2026-01-02T00:00:00.000Z'), type: 'other' })).toBe(known);
    expect(advanceImport(undefined, message('2026-01-02T00:00:00.000Z'))).toBeUndefined();
  });
});
