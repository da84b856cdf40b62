import type { LedgerLine } from '@highstreet/checkout/contract';

/** Values for a chart: midnights in ms, ascending, and for each day what was sold and what is the seller's. */
export type Days = { x: number[]; gross: number[]; net: number[] };

/** Sums the ledger by day of the person's calendar, for the last `count` days up to `now`; days without a sale are 0. */
export function sumPerDay(lines: readonly LedgerLine[], count: number, now: number): Days {
  const x = Array.from({ length: count }, (_, at) => midnight(now, at - count + 1));
  const gross = x.map(() => 0);
  const net = x.map(() => 0);
  for (const line of lines) {
    const at = x.indexOf(midnight(Date.parse(line.createdAt), 0));
    if (at < 0) continue;
    gross[at] = (gross[at] ?? 0) + line.gross;
    net[at] = (net[at] ?? 0) + line.net;
  }
  return { x, gross, net };
}

/** The beginning of the day that is `days` after that of an instant. */
function midnight(at: number, days: number): number {
  const day = new Date(at);
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() + days).getTime();
}
