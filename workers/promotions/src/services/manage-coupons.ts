import { GuardFailed, violatedConstraint, writeBatch } from '@highstreet/data';
import {
  Conflict,
  Forbidden,
  NotFound,
  PreconditionFailed,
  requireActor,
  type Actor,
} from '@highstreet/http';
import { couponArchived, couponCreated, couponUpdated } from '../contract/events.ts';
import type {
  Coupon,
  CouponPage,
  CreateBulkCoupon,
  CreateCoupon,
  ListCouponsQuery,
  UpdateCoupon,
} from '../contract/index.ts';
import { normalizeCode } from '../contract/normalize-code.ts';
import { promotionsProblems } from '../contract/problems.ts';
import type { Ctx } from '../context.ts';
import {
  archiveCoupon,
  changeCoupon,
  findCoupon,
  freeCodes,
  insertCodes,
  insertCoupon,
  listCouponRows,
  toCoupon,
} from '../db/coupons.ts';
import type { CouponRow } from '../db/find-coupons.ts';
import { checkTerms } from './check-terms.ts';
import { makeCouponCodes } from './make-code.ts';
import { tryAgain } from './try-again.ts';

/** A coupon with the version that its entity tag carries. */
export type VersionedCoupon = { coupon: Coupon; version: number };

/** The actor's own coupons; an admin sees everybody's. */
export async function listCoupons(ctx: Ctx, query: ListCouponsQuery): Promise<CouponPage> {
  const actor = requireActor(ctx.actor);
  const now = ctx.now();
  const wanted = query.seller === 'house' ? null : query.seller;
  const sellerId = actor.role === 'admin' ? wanted : actor.id;
  const code = query.q === undefined ? undefined : normalizeCode(query.q);
  const { rows, nextCursor } = await listCouponRows(ctx.db, { ...query, sellerId, code, now });
  return { items: rows.map((row) => toCoupon(row, now)), nextCursor };
}

/** One of the actor's coupons; another's id is as unknown as any. */
export async function getCoupon(ctx: Ctx, id: string): Promise<VersionedCoupon> {
  return versioned(await loadOwn(ctx, id), ctx.now());
}

/** Makes a coupon with its one code. */
export function createCoupon(ctx: Ctx, input: CreateCoupon): Promise<VersionedCoupon> {
  return insert(ctx, input, [input.code], false);
}

/** Makes a coupon with many codes, each good for one order: its code, and 80 random bits behind it. */
export function createBulkCoupon(ctx: Ctx, { count, ...input }: CreateBulkCoupon): Promise<VersionedCoupon> {
  return insert(ctx, input, makeCouponCodes(input.code, count), true);
}

async function insert(
  ctx: Ctx,
  { code, sellerId, ...fields }: CreateCoupon,
  codes: string[],
  isBulk: boolean,
): Promise<VersionedCoupon> {
  const owner = ownerOf(requireActor(ctx.actor), sellerId);
  const now = ctx.now();
  const [id, terms] = [ctx.newId('cpn'), checkTerms(fields)];
  const times = { createdAt: now, updatedAt: now, archivedAt: null };
  const own = { id, sellerId: owner, code, isBulk, codeCount: codes.length, currentUses: 0, version: 1 };
  const row: CouponRow = { ...terms, ...own, ...times };
  await writeBatch(ctx.db, [
    insertCoupon(ctx.db, row),
    ctx.emit(couponCreated(id, { couponId: id, sellerId: owner, code }, 1)),
    insertCodes(id, codes, isBulk),
  ]).catch((error: unknown) => {
    if (!violatedConstraint(error)?.startsWith('coupon_codes.code')) throw error;
    const { codeTaken, codesTaken } = promotionsProblems;
    throw new Conflict(`The code ${code} is taken. Choose another one.`, isBulk ? codesTaken : codeTaken);
  });
  return versioned(row, now);
}

/** Changes the terms. With `ifVersion` a change on top of somebody else's is refused; without it the last writer wins. */
export function updateCoupon(
  ctx: Ctx,
  id: string,
  input: UpdateCoupon,
  ifVersion?: number,
): Promise<VersionedCoupon> {
  return tryAgain(async () => {
    const current = await loadOwn(ctx, id);
    requireVersion(current, ifVersion);
    const now = ctx.now();
    const { coupon } = versioned(current, now);
    const terms = checkTerms({ ...coupon, ...input });
    const { sellerId, code, version } = current;
    const facts = { couponId: id, sellerId, code, changed: Object.keys(input) };
    await writeBatch(ctx.db, [
      ...changeCoupon(ctx.db, id, version, { ...terms, updatedAt: now }),
      ctx.emit(couponUpdated(id, facts, version + 1)),
    ]).catch((error: unknown) => {
      throw error instanceof GuardFailed && isGiven(ifVersion) ? changedMeanwhile(version + 1) : error;
    });
    return versioned(await loadOwn(ctx, id), now);
  });
}

/** Deletes a coupon: nobody can use it any more, and its codes are free. What orders have got stays. */
export async function deleteCoupon(ctx: Ctx, id: string, ifVersion?: number): Promise<void> {
  await tryAgain(async () => {
    const current = await loadOwn(ctx, id);
    requireVersion(current, ifVersion);
    const { sellerId, code, version } = current;
    await writeBatch(ctx.db, [
      ...archiveCoupon(id, version, ctx.now()),
      ctx.emit(couponArchived(id, { couponId: id, sellerId, code }, version + 1)),
      freeCodes(id),
    ]);
  });
}

/** The row of a coupon that the actor may manage; another's id is as unknown as any. */
export async function loadOwn(ctx: Ctx, id: string): Promise<CouponRow> {
  const actor = requireActor(ctx.actor);
  const row = await findCoupon(ctx.db, id);
  const isOwn = row && (actor.role === 'admin' || (actor.role === 'seller' && row.sellerId === actor.id));
  if (!isOwn) throw new NotFound(`There is no coupon ${id}.`);
  return row;
}

/** Whose a new coupon is: a seller's own; of the house, or of a seller, when an admin says so. */
export function ownerOf(actor: Actor, sellerId: string | null | undefined): string | null {
  if (actor.role === 'admin') return sellerId ?? null;
  if (actor.role !== 'seller') throw new Forbidden('Only sellers make coupons.');
  if (sellerId !== undefined && sellerId !== actor.id)
    throw new Forbidden('A seller makes coupons for the own shop only.');
  return actor.id;
}

function versioned(row: CouponRow, now: number): VersionedCoupon {
  return { coupon: toCoupon(row, now), version: row.version };
}

function requireVersion({ version }: CouponRow, ifVersion: number | undefined): void {
  if (isGiven(ifVersion) && ifVersion !== version) throw changedMeanwhile(version);
}

function isGiven(ifVersion: number | undefined): boolean {
  return ifVersion !== undefined && ifVersion !== Number.POSITIVE_INFINITY;
}

function changedMeanwhile(version: number): PreconditionFailed {
  return new PreconditionFailed(
    'Somebody changed this coupon after you read it. Read it again and repeat your change.',
    { currentVersion: version },
  );
}
