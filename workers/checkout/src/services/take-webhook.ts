import { NotFound, Refused } from '@highstreet/http';
import { checkoutProblems } from '../contract/problems.ts';
import type { Ctx } from '../context.ts';
import { findPayment } from '../db/payments.ts';
import { findPlacement } from '../db/placements.ts';
import { BadSignature, type PaymentProvider, type ProviderNews } from '../providers/payment-provider.ts';
import { actOnPlacement } from './act-on-placement.ts';

/**
 * Takes in a webhook. It is only a hint: what is true is asked of the provider by the placement that it wakes. So a late, doubled or
 * overtaken one does no harm; a known one does nothing at all.
 */
export async function takeWebhook(
  ctx: Ctx,
  providerId: string,
  body: string,
  headers: Headers,
): Promise<void> {
  const provider = ctx.providers.find(providerId);
  if (!provider) throw new NotFound(`There is no provider ${providerId}.`);
  const news = await read(provider, body, headers);
  const id = `${providerId}:${news.id}`;
  const sql = 'SELECT 1 FROM webhook_events WHERE id = ?';
  const { rows } = await ctx.db.$client.execute({ sql, args: [id] });
  if (rows.length > 0) return;
  await wakePlacement(ctx, news);
  await ctx.db.$client.execute({
    sql: 'INSERT INTO webhook_events (id, seen_at) VALUES (?, ?) ON CONFLICT DO NOTHING',
    args: [id, ctx.now()],
  });
}

/** For the cron: after a month a webhook does not come again. */
export async function sweepWebhooks(ctx: Ctx): Promise<void> {
  const args = [ctx.now() - 30 * 24 * 60 * 60_000];
  await ctx.db.$client.execute({ sql: 'DELETE FROM webhook_events WHERE seen_at < ?', args });
}

async function read(provider: PaymentProvider, body: string, headers: Headers): Promise<ProviderNews> {
  try {
    return await provider.parseWebhook(body, headers);
  } catch (error) {
    if (!(error instanceof BadSignature)) throw error;
    throw new Refused(checkoutProblems.badSignature, 'This webhook was not signed by the provider.');
  }
}

async function wakePlacement(ctx: Ctx, { type, reference }: ProviderNews): Promise<void> {
  if (!type.startsWith('payment_intent.') || reference === undefined) return;
  const found = await findPayment(ctx.db, 'reference', reference);
  if (found?.payment.status !== 'needs_action') return;
  const row = await findPlacement(ctx.db, found.payment.orderId);
  if (row?.state === 'needs_action') await actOnPlacement(ctx, row, { kind: 'confirm' });
}
