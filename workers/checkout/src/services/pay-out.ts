import { decodeCursor, encodeCursor, toDecimal } from '@highstreet/data';
import { Conflict, NotFound, requireActor, type Actor, type PageQuery } from '@highstreet/http';
import { writeLog } from '@highstreet/telemetry';
import type { z } from 'zod';
import { checkoutProblems } from '../contract/problems.ts';
import type {
  CreatePayouts,
  LedgerLine,
  LedgerPage,
  Payout,
  PayoutBatch,
  PayoutPage,
} from '../contract/index.ts';
import type { Ctx } from '../context.ts';
import { insertPayouts, listLedgerRows, listPaidRows, listPayoutRows, readBalances } from '../db/payouts.ts';

type Page = z.infer<typeof PageQuery>;

const NEWEST = '9999999999999 ~';

/** The caller's balances and payouts; an admin's are those of all sellers. */
export async function listPayouts(ctx: Ctx, query: Page): Promise<PayoutPage> {
  const sellerId = ownOf(requireActor(ctx.actor));
  const [balances, rows] = await Promise.all([
    readBalances(ctx.db, sellerId),
    listPayoutRows(ctx.db, { sellerId, before: placeOf(query), limit: query.limit + 1 }),
  ]);
  return { ...toPage(rows, query.limit), balances };
}

/** The caller's ledger; an admin's is that of all sellers. */
export async function listLedger(ctx: Ctx, query: Page): Promise<LedgerPage> {
  const sellerId = ownOf(requireActor(ctx.actor));
  return toPage(
    await listLedgerRows(ctx.db, { sellerId, before: placeOf(query), limit: query.limit + 1 }),
    query.limit,
  );
}

/** Pays all sellers of a currency what is open: by a file for the bank, or by Stripe transfers, each once by its payout's id. */
export async function createPayouts(
  ctx: Ctx,
  { method, currency, minimum }: CreatePayouts,
): Promise<PayoutBatch> {
  const batchId = ctx.newId('pyb');
  const made = await insertPayouts(ctx.db, { batchId, currency, minimum, method, at: ctx.now() });
  if (made.length === 0) throw new Conflict('No seller is owed that much.', checkoutProblems.nothingToPayOut);
  const payouts = method === 'stripe' ? await Promise.all(made.map((payout) => transfer(ctx, payout))) : made;
  const amount = payouts.reduce((all, payout) => all + payout.amount.amount, 0);
  return { id: batchId, total: { amount, currency }, payouts };
}

/** For the cron: transfers that were cut off or not answered. */
export async function sweepPayouts(ctx: Ctx): Promise<void> {
  const { rows } = await ctx.db.$client.execute(
    `SELECT DISTINCT batch_id FROM payouts WHERE status = 'pending' LIMIT 5`,
  );
  for (const { batch_id: batchId } of rows) {
    const { payouts } = await listPaidRows(ctx.db, String(batchId));
    for (const payout of payouts) if (payout.status === 'pending') await transfer(ctx, payout);
  }
}

/** The lines of a payout as CSV, for its seller; for admins also all of a batch. */
export async function writePayoutFile(ctx: Ctx, id: string): Promise<string> {
  const own = ownOf(requireActor(ctx.actor));
  const { payouts, lines } = await listPaidRows(ctx.db, id);
  const isTheirs =
    own === undefined || (payouts.length > 0 && payouts.every(({ sellerId }) => sellerId === own));
  if (payouts.length === 0 || !isTheirs) throw new NotFound(`There is no payout ${id}.`);
  const sellers = new Map(payouts.map((payout) => [payout.id, payout.sellerId]));
  const head = 'payout,seller,order,line,kind,title,quantity,currency,gross,commission,fee,net,date';
  return (
    [head, ...lines.map((line) => toCsv(line, sellers.get(line.payoutId ?? '') ?? ''))].join('\r\n') + '\r\n'
  );
}

/** Sends one payout. Without an account of the seller it has failed; without an answer it stays pending. */
async function transfer(ctx: Ctx, payout: Payout): Promise<Payout> {
  const sql = 'SELECT stripe_account FROM seller_accounts WHERE seller_id = ?';
  const { rows } = await ctx.db.$client.execute({ sql, args: [payout.sellerId] });
  const account = rows[0]?.['stripe_account'];
  const stripe = ctx.providers.find('stripe');
  if (typeof account !== 'string' || !stripe?.transfer) return endPayout(ctx, payout, 'failed', null);
  try {
    const { reference } = await stripe.transfer({ key: payout.id, account, ...payout.amount });
    return await endPayout(ctx, payout, 'paid', reference);
  } catch (cause) {
    writeLog({ level: 'warn', slice: 'checkout', message: `payout ${payout.id} stays pending`, cause });
    return payout;
  }
}

/** A payout that failed gives its lines back to the next batch. */
async function endPayout(
  ctx: Ctx,
  payout: Payout,
  status: 'paid' | 'failed',
  reference: string | null,
): Promise<Payout> {
  const end = {
    sql: `UPDATE payouts SET status = ?, reference = ? WHERE id = ? AND status = 'pending'`,
    args: [status, reference, payout.id],
  };
  const free = {
    sql: 'UPDATE ledger_lines SET payout_id = NULL WHERE payout_id = ? AND changes() > 0',
    args: [payout.id],
  };
  await ctx.db.$client.batch(status === 'failed' ? [end, free] : [end], 'write');
  return { ...payout, status };
}

function toCsv(line: LedgerLine, seller: string): string {
  const money = (amount: number) => toDecimal({ amount, currency: line.currency });
  const amounts = [line.gross, line.commission, line.fee, line.net].map(money);
  const { payoutId, orderId, lineId, kind, title, quantity, currency, createdAt } = line;
  return [payoutId, seller, orderId, lineId, kind, title, quantity, currency, ...amounts, createdAt]
    .map(quote)
    .join(',');
}

/** A cell that no spreadsheet takes for a formula. */
function quote(value: string | number | null): string {
  const text = String(value ?? '');
  const safe = /^[=+\-@\t\r]/.test(text) && !/^-?[\d.]+$/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function ownOf(actor: Actor): string | undefined {
  return actor.role === 'admin' ? undefined : actor.id;
}

function placeOf({ cursor }: Page): string {
  return String(decodeCursor(cursor ?? '', 1)?.[0] ?? NEWEST);
}

function toPage<T extends { id: string; createdAt: string }>(rows: T[], limit: number) {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const hasMore = rows.length > limit && last !== undefined;
  return {
    items,
    nextCursor: hasMore ? encodeCursor([`${Date.parse(last.createdAt)} ${last.id}`]) : undefined,
  };
}
