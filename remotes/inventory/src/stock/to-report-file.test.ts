import { expect, test } from 'bun:test';
import { toReportFile } from './to-report-file.ts';

test('toReportFile() quotes what needs it and gives no spreadsheet a formula', () => {
  const report = {
    changed: 1,
    unchanged: 0,
    rejected: 1,
    rows: [
      { line: 2, sku: 'A,"1"', location: '', quantity: 3, before: 1, outcome: 'changed' as const },
      { line: 3, sku: '=SUM(A1)', location: 'Main', outcome: 'rejected' as const, why: 'sku' as const },
    ],
  };
  expect(toReportFile(report, (why) => `because ${why}`).split('\r\n')).toEqual([
    'line,sku,location,quantity,before,outcome,reason',
    '2,"A,""1""",,3,1,changed,',
    "3,'=SUM(A1),Main,,,rejected,because sku",
    '',
  ]);
});
