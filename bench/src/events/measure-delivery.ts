import type { RunningStack } from '@highstreet/stack';
import { signIn } from '../program.ts';
import { productOf } from './writers.ts';
import { drain } from './drain.ts';
import { readRows } from './read-books.ts';

const WRITES = 200;
const PAUSE_MS = 40;

/** Without kills: from the commit of a change to the commit of the effect, for the audit (every event) and the catalog (renamings). */
export async function measureDelivery(stack: RunningStack): Promise<void> {
  const mara = await signIn(stack.origin, 'mara@highstreet.test');
  await mara.send('POST', '/api/products', JSON.stringify(productOf('warm')));
  await mara.send('PATCH', '/api/users/me', JSON.stringify({ name: 'Mara Warm' }));
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  const since = Date.now();
  for (let index = 0; index < WRITES; index += 1) {
    if (index % 4 === 0) await mara.send('PATCH', '/api/users/me', JSON.stringify({ name: `Mara ${index}` }));
    else await mara.send('POST', '/api/products', JSON.stringify(productOf(`paced-${index}`)));
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  await drain(stack, 60_000);
  const { catalog = '', identity = '', events = '' } = stack.databases;
  const audit = await readRows(events, `SELECT recorded_at - at AS ms FROM audit WHERE at >= ${since}`);
  const renamed = await readRows(identity, `SELECT id, created_at FROM outbox WHERE created_at >= ${since}`);
  const begun = new Map(renamed.map((row) => [String(row['id']), Number(row['created_at'])]));
  const handled = await readRows(
    catalog,
    `SELECT event_id, handled_at FROM inbox WHERE handled_at >= ${since}`,
  );
  const own = handled.flatMap((row) => {
    const at = begun.get(String(row['event_id']));
    return at === undefined ? [] : [Number(row['handled_at']) - at];
  });
  print(
    'audit',
    audit.map((row) => Number(row['ms'])),
  );
  print('catalog', own);
}

function print(consumer: string, times: number[]): void {
  times.sort((left, right) => left - right);
  const at = (share: number) =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;
  console.log(
    `delivery to ${consumer.padEnd(8)} ${times.length} events: p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, longest ${times.at(-1)} ms (wanted: p99 under 2000)`,
  );
}
