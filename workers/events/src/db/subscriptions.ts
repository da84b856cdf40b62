import type { Database } from '@highstreet/data';

export type ConsumerState = {
  open: number;
  oldest: number | undefined;
  dead: number;
  confirmedAt: number | undefined;
};

/** How far each consumer is; one round trip. */
export async function readConsumerStates(db: Database): Promise<Map<string, ConsumerState>> {
  const [open, dead, confirmed] = await db.$client.batch(
    [
      `SELECT consumer, count(*) AS count, min(created_at) AS oldest FROM deliveries WHERE state = 'open' GROUP BY consumer`,
      `SELECT consumer, count(*) AS count FROM deliveries WHERE state = 'dead' GROUP BY consumer`,
      'SELECT consumer, confirmed_at FROM consumers',
    ],
    'read',
  );
  const states = new Map<string, ConsumerState>();
  const of = (row: Record<string, unknown>): ConsumerState => {
    const consumer = String(row['consumer']);
    const state = states.get(consumer) ?? { open: 0, oldest: undefined, dead: 0, confirmedAt: undefined };
    states.set(consumer, state);
    return state;
  };
  for (const row of open?.rows ?? [])
    Object.assign(of(row), { open: Number(row['count']), oldest: Number(row['oldest']) });
  for (const row of dead?.rows ?? []) of(row).dead = Number(row['count']);
  for (const row of confirmed?.rows ?? []) of(row).confirmedAt = Number(row['confirmed_at']);
  return states;
}
