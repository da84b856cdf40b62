import { openDatabase } from '@highstreet/data';
import { openOutbox } from '@highstreet/events';
import { continueTrace } from '@highstreet/telemetry';
import type { RedeemOutcome, SpendOutcome } from '../src/contract/index.ts';
import { redeemCoupons } from '../src/services/redeem-coupons.ts';
import { refundGiftCards } from '../src/services/refund-gift-cards.ts';
import { releaseOrder } from '../src/services/release-order.ts';
import { spendGiftCard } from '../src/services/spend-gift-card.ts';
import { makeCart } from './context.ts';

/** What one process of a race does; `from` keeps its orders apart from those of the others. */
export type Race =
  | { what: 'redeem'; orders: string[]; code: string; customers: string[] }
  | { what: 'redeem-and-release'; orders: string[]; code: string }
  | { what: 'spend'; orders: string[]; code: string; amount: number }
  | { what: 'spend-and-return'; orders: string[]; code: string; amount: number };

/** How often each answer came. */
export type Tally = Record<string, number>;

/** Runs all of a race at once against the database server at `url`; a failure is an answer of its own. */
export async function runRace(url: string, race: Race): Promise<Tally> {
  const answers = await Promise.all(
    race.orders.map((orderId, at) =>
      runTurn(url, race, orderId, at).catch((error: unknown) => `failed: ${error}`),
    ),
  );
  const tally: Tally = {};
  for (const answer of answers) tally[answer] = (tally[answer] ?? 0) + 1;
  return tally;
}

async function runTurn(url: string, race: Race, orderId: string, at: number): Promise<string> {
  // A client of its own, as each request has one.
  const ctx = openCtx(url);
  if (race.what === 'redeem') {
    const customerKey = race.customers[at % race.customers.length] ?? orderId;
    return wordOf(await redeemCoupons(ctx, { orderId, customerKey, codes: [race.code], cart: makeCart() }));
  }
  if (race.what === 'redeem-and-release') {
    const use = { orderId, customerKey: orderId, codes: [race.code], cart: makeCart() };
    const turns = [redeemCoupons(ctx, use).then(wordOf), releaseOrder(openCtx(url), orderId)];
    return (await Promise.all(at % 2 === 0 ? turns : turns.toReversed())).find(Boolean) ?? '';
  }
  const spend = { orderId, code: race.code, amount: race.amount, currency: 'EUR' };
  const answer = wordOf(await spendGiftCard(ctx, spend));
  if (race.what === 'spend-and-return')
    await Promise.all([
      refundGiftCards(openCtx(url), orderId, `ref_${at % 3}`, race.amount),
      releaseOrder(openCtx(url), orderId),
    ]);
  return answer;
}

function openCtx(url: string) {
  const now = () => Date.now();
  const origin = { slice: 'promotions', release: 'test', trace: continueTrace(null), correlationId: 'race' };
  return {
    db: openDatabase({ DATABASE_URL: url }),
    now,
    actor: undefined,
    emit: openOutbox({ ...origin, actorId: undefined }, now),
  };
}

function wordOf(outcome: RedeemOutcome | SpendOutcome): string {
  if ('isRedeemed' in outcome) return outcome.isRedeemed ? 'yes' : outcome.reason;
  return outcome.isSpent ? 'yes' : outcome.reason;
}

if (import.meta.main) {
  const [, , url = '', race = ''] = process.argv;
  process.stdout.write(JSON.stringify(await runRace(url, JSON.parse(race))));
}
