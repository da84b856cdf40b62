const ranges = [
  [0, 59],
  [0, 23],
  [1, 31],
  [1, 12],
  [0, 7],
] as const;
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const days = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** True when a cron expression of five fields names the minute of `now` (UTC, as on Cloudflare). */
export function isDue(expression: string, now: Date): boolean {
  const fields = expression.trim().split(/\s+/);
  if (fields.length !== 5) throw new Error(`not a cron expression: ${expression}`);
  const [minute, hour, day, month, weekday] = fields.map((field, index) => valuesOf(field, index));
  const isDay = day?.has(now.getUTCDate()) ?? false;
  const isWeekday = weekday?.has(now.getUTCDay()) ?? false;
  const isEither = fields[2] !== '*' && fields[4] !== '*';
  return (
    (minute?.has(now.getUTCMinutes()) ?? false) &&
    (hour?.has(now.getUTCHours()) ?? false) &&
    (month?.has(now.getUTCMonth() + 1) ?? false) &&
    (isEither ? isDay || isWeekday : isDay && isWeekday)
  );
}

function valuesOf(field: string, index: number): Set<number> {
  const [lowest, highest] = ranges[index] ?? [0, 0];
  const values = new Set<number>();
  for (const part of field.split(',')) {
    const [range = '*', step = '1'] = part.split('/');
    const [first, last] =
      range === '*' ? [lowest, highest] : boundsOf(range, index, part.includes('/') ? highest : undefined);
    for (let value = first; value <= last; value += Math.max(1, Number(step))) {
      values.add(index === 4 ? value % 7 : value);
    }
  }
  return values;
}

function boundsOf(range: string, index: number, open: number | undefined): [number, number] {
  const [from = '', to] = range.split('-');
  const first = numberOf(from, index);
  return [first, to === undefined ? (open ?? first) : numberOf(to, index)];
}

function numberOf(text: string, index: number): number {
  const names = index === 3 ? months : index === 4 ? days : [];
  const named = names.indexOf(text.toLowerCase());
  const value = named === -1 ? Number(text) : named + (index === 3 ? 1 : 0);
  if (!Number.isInteger(value)) throw new Error(`not a cron field: ${text}`);
  return value;
}
