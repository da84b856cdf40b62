import { Conflict, type PageQuery } from '@highstreet/http';
import type { CouponUsage, RedemptionPage } from '../contract/index.ts';
import { promotionsProblems } from '../contract/problems.ts';
import type { Ctx } from '../context.ts';
import { listCodes } from '../db/coupons.ts';
import { listRedemptionRows, readUsage } from '../db/usage.ts';
import { loadOwn } from './manage-coupons.ts';

const CODES_AT_ONCE = 2_000;

/** How often a coupon was used on each of the last days. */
export async function getCouponUsage(ctx: Ctx, id: string, days: number): Promise<CouponUsage> {
  await loadOwn(ctx, id);
  return readUsage(ctx.db, id, { days, now: ctx.now() });
}

/** The orders that have used a coupon. */
export async function listRedemptions(ctx: Ctx, id: string, page: PageQuery): Promise<RedemptionPage> {
  await loadOwn(ctx, id);
  return listRedemptionRows(ctx.db, id, page);
}

/** The codes of a bulk coupon as CSV, read while they are being sent. */
export async function downloadCodes(
  ctx: Ctx,
  id: string,
): Promise<{ fileName: string; body: ReadableStream<Uint8Array> }> {
  const { isBulk } = await loadOwn(ctx, id);
  if (!isBulk) throw new Conflict('This coupon has one code only.', promotionsProblems.notBulk);
  const parts = writeParts(ctx, id);
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = await parts.next();
      if (next.done) controller.close();
      else controller.enqueue(encoder.encode(next.value));
    },
    cancel: async () => void (await parts.return()),
  });
  return { fileName: `codes-${id}.csv`, body };
}

/** A code begins with a letter or digit and holds no comma or quote, so that it needs no quoting and no spreadsheet takes it for a formula. */
async function* writeParts(ctx: Ctx, id: string): AsyncGenerator<string, void, undefined> {
  yield 'code,used\r\n';
  for (let after = ''; ;) {
    const rows = await listCodes(ctx.db, id, after, CODES_AT_ONCE);
    if (rows.length > 0) yield rows.map(({ code, uses }) => `${code},${uses}\r\n`).join('');
    const last = rows.at(-1);
    if (!last || rows.length < CODES_AT_ONCE) return;
    after = last.code;
  }
}
