import { GuardFailed, writeBatch } from '@highstreet/data';
import { Conflict, NotFound, PreconditionFailed, requireActor, type PageQuery } from '@highstreet/http';
import { giftCardBlocked, giftCardClaimed, giftCardIssued, giftCardUnblocked } from '../contract/events.ts';
import type {
  GiftCard,
  GiftCardBalance,
  GiftCardEntryPage,
  GiftCardPage,
  IssueGiftCard,
  ListGiftCardsQuery,
  UpdateGiftCard,
} from '../contract/index.ts';
import { normalizeCardCode } from '../contract/normalize-code.ts';
import { promotionsProblems } from '../contract/problems.ts';
import type { Ctx } from '../context.ts';
import { findCardByCode, writeEntry, type GiftCardRow } from '../db/gift-cards.ts';
import { listCardRows, listEntryRows, statusOfCard } from '../db/list-gift-cards.ts';
import { toInstant } from '../db/coupons.ts';
import { changeCard, claimCard, findCard, insertCard } from '../db/write-gift-card.ts';
import { formatCardCode, makeCardCode, maskCardCode } from './make-code.ts';
import { readGiftCard } from './read-gift-card.ts';
import { tryAgain } from './try-again.ts';

/** A card with the version that its entity tag carries. */
export type VersionedCard = { card: GiftCard; version: number };

/** All cards, for admins. */
export async function listGiftCards(ctx: Ctx, query: ListGiftCardsQuery): Promise<GiftCardPage> {
  const now = ctx.now();
  const code = query.q === undefined ? undefined : normalizeCardCode(query.q);
  const { rows, nextCursor } = await listCardRows(ctx.db, { ...query, code, now });
  return { items: rows.map((row) => toCard(row, now)), nextCursor };
}

/** The actor's store credit, with whole codes. */
export async function listOwnGiftCards(ctx: Ctx, page: PageQuery): Promise<GiftCardPage> {
  const [{ id: customerId }, now] = [requireActor(ctx.actor), ctx.now()];
  const { rows, nextCursor } = await listCardRows(ctx.db, { ...page, customerId, now });
  return { items: rows.map((row) => toCard(row, now, true)), nextCursor };
}

/** A card for its holder and for admins; for anybody else there is none. */
export async function getGiftCard(ctx: Ctx, id: string): Promise<VersionedCard> {
  const row = await loadVisible(ctx, id);
  return { card: toCard(row, ctx.now(), row.customerId === ctx.actor?.id), version: row.version };
}

/** What has happened on a card. */
export async function listGiftCardEntries(ctx: Ctx, id: string, page: PageQuery): Promise<GiftCardEntryPage> {
  await loadVisible(ctx, id);
  return listEntryRows(ctx.db, id, page);
}

/** What is on the card of a code; store credit of another customer is as unknown as any. */
export async function checkGiftCard(ctx: Ctx, code: string): Promise<GiftCardBalance> {
  const state = await readGiftCard(ctx, code, ctx.actor?.id ?? null);
  if (!state) throw unknownCard();
  return { balance: state.balance, isUsable: state.isUsable };
}

/** Issues a card with an amount on it. */
export async function issueGiftCard(ctx: Ctx, input: IssueGiftCard): Promise<VersionedCard> {
  const { id: actorId } = requireActor(ctx.actor);
  const [now, id] = [ctx.now(), ctx.newId('gft')];
  const { balance: money, customerId, note, expiresAt } = input;
  const ends = expiresAt === null ? null : Date.parse(expiresAt);
  const own = { id, code: makeCardCode(), customerId, note, expiresAt: ends, blockedAt: null };
  const row = { ...own, balance: money.amount, currency: money.currency, version: 1, createdAt: now };
  await writeBatch(ctx.db, [
    insertCard(ctx.db, row),
    ctx.emit(giftCardIssued(id, { giftCardId: id, customerId, ...money }, 1)),
    writeEntry({ cardId: id, kind: 'issued', amount: money.amount, orderId: null, actorId, now }),
  ]);
  return { card: toCard(row, now, true), version: 1 };
}

/** Blocks or unblocks a card, or changes its note or end. */
export function updateGiftCard(
  ctx: Ctx,
  id: string,
  input: UpdateGiftCard,
  ifVersion?: number,
): Promise<VersionedCard> {
  return tryAgain(async () => {
    const row = await loadVisible(ctx, id);
    if (ifVersion !== undefined && Number.isFinite(ifVersion) && ifVersion !== row.version)
      throw new PreconditionFailed('Somebody changed this card meanwhile. Read it again.', {
        currentVersion: row.version,
      });
    const now = ctx.now();
    const next = { ...row, ...toChange(row, input, now) };
    const facts = { giftCardId: id, customerId: row.customerId, amount: row.balance, currency: row.currency };
    const event = next.blockedAt === null ? giftCardUnblocked : giftCardBlocked;
    const isTold = (next.blockedAt === null) !== (row.blockedAt === null);
    await writeBatch(ctx.db, [
      ...changeCard(next),
      ...(isTold ? [ctx.emit(event(id, facts, row.version + 1))] : []),
    ]);
    return { card: toCard(next, now), version: row.version + 1 };
  });
}

function toChange(row: GiftCardRow, input: UpdateGiftCard, now: number): Partial<GiftCardRow> {
  const { isBlocked, note, expiresAt } = input;
  return {
    blockedAt: isBlocked === undefined ? row.blockedAt : isBlocked ? (row.blockedAt ?? now) : null,
    note: note ?? row.note,
    ...(expiresAt === undefined ? {} : { expiresAt: expiresAt === null ? null : Date.parse(expiresAt) }),
  };
}

/** Makes the card of a code the actor's own, so that nobody else can spend it; the own one stays so. */
export async function claimGiftCard(ctx: Ctx, code: string): Promise<VersionedCard> {
  const { id: customerId } = requireActor(ctx.actor);
  const row = await findCardByCode(ctx.db, normalizeCardCode(code));
  const now = ctx.now();
  if (!row || (row.customerId !== null && row.customerId !== customerId)) throw unknownCard();
  if (row.customerId === customerId) return { card: toCard(row, now, true), version: row.version };
  const { id, balance: amount, currency } = row;
  await writeBatch(ctx.db, [
    ...claimCard(row, customerId),
    ctx.emit(giftCardClaimed(id, { giftCardId: id, customerId, amount, currency }, row.version + 1)),
  ]).catch((error: unknown) => {
    if (!(error instanceof GuardFailed)) throw error;
    throw new Conflict('This card is blocked, or was added meanwhile.', promotionsProblems.cardTaken);
  });
  return { card: toCard({ ...row, customerId }, now, true), version: row.version + 1 };
}

async function loadVisible(ctx: Ctx, id: string): Promise<GiftCardRow> {
  const actor = requireActor(ctx.actor);
  const row = await findCard(ctx.db, id);
  if (!row || (actor.role !== 'admin' && row.customerId !== actor.id))
    throw new NotFound(`There is no gift card ${id}.`);
  return row;
}

function unknownCard(): NotFound {
  return new NotFound('There is no gift card with this code.', promotionsProblems.unknownCard);
}

function toCard(row: GiftCardRow, now: number, isWhole = false): GiftCard {
  return {
    id: row.id,
    code: isWhole ? formatCardCode(row.code) : maskCardCode(row.code),
    customerId: row.customerId,
    balance: { amount: row.balance, currency: row.currency },
    note: row.note,
    status: statusOfCard(row, now),
    expiresAt: toInstant(row.expiresAt),
    createdAt: new Date(row.createdAt).toISOString(),
  };
}
