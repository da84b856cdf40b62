import { expect, test } from 'bun:test';
import { canResume, canRun, stepOf } from './import-step.ts';

test('stepOf() follows an import from file to result', () => {
  expect(stepOf(undefined)).toBe('file');
  expect(stepOf({ status: 'uploaded', dryRun: false, rows: 0 })).toBe('settings');
  expect(stepOf({ status: 'checking', dryRun: true, rows: 0 })).toBe('check');
  expect(stepOf({ status: 'checked', dryRun: true, rows: 9 })).toBe('check');
  expect(stepOf({ status: 'running', dryRun: false, rows: 9 })).toBe('run');
  expect(stepOf({ status: 'finished', dryRun: false, rows: 9 })).toBe('run');
});

test('stepOf() shows where a stopped one stopped', () => {
  expect(stepOf({ status: 'cancelled', dryRun: true, rows: 4 })).toBe('check');
  expect(stepOf({ status: 'failed', dryRun: false, rows: 4 })).toBe('run');
  expect(stepOf({ status: 'failed', dryRun: true, rows: 0 })).toBe('settings');
});

test('canResume() holds for a stopped run that has brought something in', () => {
  expect(canResume({ status: 'cancelled', dryRun: false, rows: 5 })).toBe(true);
  expect(canResume({ status: 'cancelled', dryRun: true, rows: 5 })).toBe(false);
  expect(canRun({ status: 'running' })).toBe(false);
});
