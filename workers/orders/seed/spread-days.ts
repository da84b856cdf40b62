import type { Random } from './random.ts';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** `count` times over the year before `now`, in order: trade grows, weekends and the weeks before the holidays are busier, nights are quiet. */
export function spreadTimes(count: number, random: Random, now: number): number[] {
  const days = Array.from({ length: 365 }, (_, ago) => ({ ago, weight: weightOf(now - ago * DAY_MS, ago) }));
  const total = days.reduce((sum, { weight }) => sum + weight, 0);
  const times = Array.from({ length: count }, () => {
    let rest = random.next() * total;
    const day = days.find(({ weight }) => (rest -= weight) < 0) ?? days[0];
    const hour = 7 + Math.floor(15 * Math.sqrt(random.next()));
    const start = Math.floor(now / DAY_MS) * DAY_MS - (day?.ago ?? 0) * DAY_MS;
    const at = start + hour * HOUR_MS + random.between(0, HOUR_MS);
    return at < now - 60_000 ? at : now - random.between(60_000, 6 * HOUR_MS);
  });
  return times.toSorted((left, right) => left - right);
}

function weightOf(at: number, ago: number): number {
  const date = new Date(at);
  const growth = 1.6 - ago / 365;
  const weekend = [0, 6].includes(date.getUTCDay()) ? 1.35 : 1;
  const season = date.getUTCMonth() === 11 && date.getUTCDate() < 24 ? 1.8 : 1;
  return growth * weekend * season;
}
