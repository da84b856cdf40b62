import { Forbidden, requireActor } from '@highstreet/http';
import type { Dashboard, DashboardQuery } from '../contract/change-schemas.ts';
import type { Ctx } from '../context.ts';
import { readDashboard, type DaySum } from '../db/read-dashboard.ts';

const DAY_MS = 86_400_000;
const BEST = 8;

/** Revenue and orders per day, compared with the time before, what sells best and what waits for the seller. */
export async function showDashboard(ctx: Ctx, { as, days, offset }: DashboardQuery): Promise<Dashboard> {
  const actor = requireActor(ctx.actor);
  if (as === 'admin' && actor.role !== 'admin') throw new Forbidden('This needs the role admin.');
  const offsetMs = offset * 60_000;
  const today = Math.floor((ctx.now() + offsetMs) / DAY_MS);
  const first = today - days + 1;
  const start = (day: number) => day * DAY_MS - offsetMs;
  const sellerId = as === 'admin' ? undefined : actor.id;
  const period = { sellerId, from: start(first), before: start(first - days), offset: offsetMs };
  const counted = await readDashboard(ctx.db, period);
  const currency = mainCurrency(counted.days);
  const own = counted.days.filter((each) => each.currency === currency);
  const byDay = new Map(own.map((each) => [each.day, each]));
  return {
    currency,
    days: Array.from({ length: days }, (_, at) => {
      const { revenue, orders } = byDay.get(first + at) ?? { revenue: 0, orders: 0 };
      return { day: new Date((first + at) * DAY_MS).toISOString().slice(0, 10), revenue, orders };
    }),
    total: sumUp(own.filter(({ day }) => day >= first)),
    before: sumUp(own.filter(({ day }) => day < first)),
    bestSellers: counted.best
      .filter((each) => each.currency === currency)
      .slice(0, BEST)
      .map(({ currency: _, ...rest }) => rest),
    open: {
      confirmed: counted.open.get('confirmed') ?? 0,
      processing: counted.open.get('processing') ?? 0,
      shipped: counted.open.get('shipped') ?? 0,
      returns: counted.returns,
    },
  };
}

function mainCurrency(days: readonly DaySum[]): string {
  const sums = new Map<string, number>();
  for (const { currency, revenue } of days) sums.set(currency, (sums.get(currency) ?? 0) + revenue);
  return [...sums].toSorted(([, left], [, right]) => right - left)[0]?.[0] ?? 'EUR';
}

function sumUp(days: readonly DaySum[]): { revenue: number; orders: number } {
  return {
    revenue: days.reduce((sum, { revenue }) => sum + revenue, 0),
    orders: days.reduce((sum, { orders }) => sum + orders, 0),
  };
}
