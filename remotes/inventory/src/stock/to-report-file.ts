import type { BulkReport, BulkRow } from '@highstreet/inventory/contract';

/** The report as a CSV file; cells that a spreadsheet would take for a formula stay text. */
export function toReportFile(
  { rows }: BulkReport,
  explain: (why: NonNullable<BulkRow['why']>) => string,
): string {
  const lines = rows.map(({ line, sku, location, quantity, before, outcome, why }) =>
    [line, sku, location, quantity, before, outcome, why && explain(why)].map(toCell).join(','),
  );
  return ['line,sku,location,quantity,before,outcome,reason', ...lines, ''].join('\r\n');
}

function toCell(value: string | number | undefined): string {
  const text = String(value ?? '');
  const safe = /^[=+\-@\t]/.test(text) && typeof value === 'string' ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
