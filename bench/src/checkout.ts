import { startStack, type RunningStack } from '@highstreet/stack';
import type { BenchOptions } from './bench-options.ts';
import { buyAsGuest, type Bought } from './checkout/guest.ts';
import { reconcile } from './checkout/reconcile.ts';
import { stockUp, type Shop } from './checkout/stock-up.ts';
import { drain } from './events/drain.ts';
import { freshStateDir } from './state-dir.ts';

const PORT = 8896;
const SECONDS = 30;
const WARM_UP = 40;
const KILLS = 8;
const KILL_EVERY_MS = 5_000;

/**
 * `bun run bench:checkout [--kills N] [--seconds N]`: complete guest checkouts per second at 8 and at 32 in parallel, then the same while
 * workerd is killed every few seconds. Afterwards the books of all slices and of the payment provider must agree.
 */
export async function benchCheckout({ kills = KILLS, seconds = SECONDS }: BenchOptions): Promise<void> {
  const stack = await startStack({
    port: PORT,
    stateDir: await freshStateDir('bench-checkout'),
    profile: 'bench',
    apps: false,
    vars: { identity: { LIMITS: 'off' } },
  });
  try {
    await drain(stack, 120_000);
    const shop = await stockUp(stack.origin);
    await drain(stack, 60_000);
    const shopping = new Shopping(stack.origin, shop);
    await shopping.run(8, (count) => count >= WARM_UP);
    for (const parallel of [8, 32]) {
      await drain(stack, 120_000);
      report(`${parallel} in parallel`, await shopping.during(parallel, seconds));
    }
    report(`8 in parallel, ${kills} kills`, await shopping.whileKilled(stack, kills));
    await stack.runCrons('checkout');
    await drain(stack, 120_000);
    if (!(await reconcile(stack.databases, shop))) process.exitCode = 1;
  } finally {
    await stack.stop();
  }
}

type Measured = { bought: Bought[]; seconds: number; failed: number };

/** Guests who come one after another, so many at a time. */
class Shopping {
  readonly #origin: string;
  readonly #shop: Shop;
  #number = 0;

  constructor(origin: string, shop: Shop) {
    this.#origin = origin;
    this.#shop = shop;
  }

  during(parallel: number, seconds: number): Promise<Measured> {
    const end = performance.now() + seconds * 1_000;
    return this.run(parallel, () => performance.now() > end);
  }

  async whileKilled(stack: RunningStack, kills: number): Promise<Measured> {
    let isOver = false;
    const running = this.run(8, () => isOver);
    for (let kill = 1; kill <= kills; kill += 1) {
      await new Promise((resolve) => setTimeout(resolve, KILL_EVERY_MS * (0.5 + Math.random())));
      await stack.killWorkers();
    }
    isOver = true;
    return running;
  }

  async run(parallel: number, isOver: (count: number) => boolean): Promise<Measured> {
    const bought: Bought[] = [];
    let failed = 0;
    const start = performance.now();
    const shop = async () => {
      while (!isOver(bought.length + failed)) {
        this.#number += 1;
        const one = await buyAsGuest(this.#origin, this.#shop, this.#number).catch(complain);
        if (one?.state === 'placed') bought.push(one);
        else failed += 1;
      }
    };
    await Promise.all(Array.from({ length: parallel }, shop));
    return { bought, failed, seconds: (performance.now() - start) / 1_000 };
  }
}

function complain(error: unknown): undefined {
  console.log(`  ${String(error).slice(0, 300)}`);
}

function report(name: string, { bought, seconds, failed }: Measured): void {
  const times = bought.map(({ ms }) => ms).toSorted((a, b) => a - b);
  const at = (part: number) => Math.round(times[Math.floor(times.length * part)] ?? 0);
  const rate = (bought.length / seconds).toFixed(1);
  const rest = failed > 0 ? `, ${failed} not placed` : '';
  console.log(
    `${name}: ${rate} orders/s, p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, ${bought.length} orders${rest} (wanted: 40)`,
  );
}
