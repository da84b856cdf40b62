import { newId, noCache, openDatabase, openIdempotencyStore } from '@highstreet/data';
import { noRelay, openOutbox } from '@highstreet/events';
import { openAnnounce } from '@highstreet/realtime/contract';
import { continueTrace } from '@highstreet/telemetry';
import type { Ctx } from '../src/context.ts';
import { commitStock } from '../src/services/commit-stock.ts';
import { reserveStock } from '../src/services/reserve-stock.ts';

/** A process of buyers: `bun buyers.ts URL NAME COUNT`. Every buyer wants one piece of `var_a`, every third a `var_b` with it; prints who got it. */
const [url = '', name = '', count = '0'] = process.argv.slice(2);

function openCtx(): Ctx {
  const db = openDatabase({ DATABASE_URL: url });
  const now = () => Date.now();
  const origin = {
    slice: 'inventory',
    release: 'test',
    trace: continueTrace(null),
    correlationId: 'test',
    actorId: undefined,
  };
  return {
    db,
    cache: noCache,
    actor: undefined,
    now,
    newId,
    emit: openOutbox(origin, now),
    relay: noRelay,
    live: openAnnounce(undefined, () => undefined),
    idempotency: openIdempotencyStore(db, now),
    release: 'test',
    readCatalog: async () => [],
  };
}

async function buy(index: number): Promise<boolean> {
  const orderId = `ord_${name}_${index}`;
  const lines = [{ variantId: 'var_a', quantity: 1 }];
  if (index % 3 === 0) lines.unshift({ variantId: 'var_b', quantity: 1 });
  const { isReserved } = await insist(() => reserveStock(openCtx(), orderId, lines, 600_000));
  return isReserved && (await insist(() => commitStock(openCtx(), orderId))).isCommitted;
}

/** What a saga does with a step that failed: it is done again under the same order id. */
async function insist<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (tries === 20) throw error;
      await Bun.sleep(50 * tries);
    }
  }
}

const bought = await Promise.all(Array.from({ length: Number(count) }, (_, index) => buy(index)));
process.stdout.write(JSON.stringify({ bought: bought.filter(Boolean).length }));
