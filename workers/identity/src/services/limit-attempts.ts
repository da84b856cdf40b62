import type { Statement } from '@highstreet/data';
import { LimitReached } from '@highstreet/http';
import type { Ctx } from '../context.ts';
import {
  beginAttempt,
  failAttempt,
  selectAttempts,
  takePermit,
  toAttemptState,
  type AttemptLimit,
  type AttemptState,
} from '../db/attempts.ts';
import { statement } from '../db/statement.ts';
import { auditChange } from './audit-change.ts';
import { sendMail } from './send-mail.ts';
import { writeMail } from './write-mail.ts';

const MINUTE_MS = 60_000;
const SLOW_AFTER = 5;
const STEP_MS = 400;
const TURN_MS = 50;
const TURNS = 80;

/** Ten wrong in a row lock an account for 15 minutes; thirty from one address lock the address. */
export const ACCOUNT_LIMIT: AttemptLimit = { max: 10, windowMs: 15 * MINUTE_MS, lockMs: 15 * MINUTE_MS };
export const ADDRESS_LIMIT: AttemptLimit = { max: 30, windowMs: 15 * MINUTE_MS, lockMs: 15 * MINUTE_MS };

/** What attempts are counted by. An account goes by its keyed hash, so that the table names nobody and an unknown one counts alike. */
export const loginKey = async (ctx: Ctx, email: string) => `login:${await ctx.vault.mac('attempts', email)}`;
export const addressKey = (ctx: Ctx) => `address:${ctx.client.address}`;
export const codeKey = (userId: string) => `code:${userId}`;
export const confirmKey = (userId: string) => `confirm:${userId}`;

/**
 * Takes the right to one attempt. When others of the same account are under way it waits for its turn; who waits too
 * long counts as locked. The attempt must be ended by `failAttempt` or `passAttempt`.
 */
export async function takeAttempt(ctx: Ctx, key: string): Promise<AttemptState> {
  if (!ctx.config.isLimited) return { count: 0, lockedUntil: 0 };
  for (let turn = 0; turn < TURNS; turn += 1) {
    const now = ctx.now();
    const { rowsAffected } = await ctx.db.$client.execute(beginAttempt(key, ACCOUNT_LIMIT, now));
    const state = toAttemptState(await selectAttempts(ctx.db, [key]), key, now);
    if (rowsAffected === 1 || state.lockedUntil > 0) return state;
    await ctx.sleep(TURN_MS);
  }
  return { count: 0, lockedUntil: ctx.now() + MINUTE_MS };
}

/** From the fifth wrong attempt every further one waits longer, known account or not. */
export async function slowDown(ctx: Ctx, ...states: AttemptState[]): Promise<void> {
  const count = Math.max(...states.map((state) => state.count));
  if (!ctx.config.isLimited || count < SLOW_AFTER) return;
  await ctx.sleep(Math.min(count - SLOW_AFTER + 1, 5) * STEP_MS);
}

/** Throws when there were too many wrong attempts from this address or for this purpose. */
export function refuseLocked(ctx: Ctx, state: AttemptState): void {
  if (!ctx.config.isLimited || state.lockedUntil === 0) return;
  throw new LimitReached('Too many wrong attempts. Try again later.', (state.lockedUntil - ctx.now()) / 1000);
}

/** Writes that end an attempt as wrong and, as it locks an account that exists, tell its owner. The same writes whether it exists or not. */
export async function failStatements(
  ctx: Ctx,
  key: string,
  owner: { id: string; email: string; name: string } | undefined,
): Promise<Statement[]> {
  if (!ctx.config.isLimited) return [];
  const now = ctx.now();
  const to = owner ?? { id: '', email: '', name: '' };
  return [
    failAttempt(key, ACCOUNT_LIMIT, now),
    statement`UPDATE attempts SET count = count WHERE key = ${key} AND locked_until > ${now} AND changes() > 0
      AND EXISTS (SELECT 1 FROM users WHERE id = ${to.id})`,
    ...(await sendMail(ctx, to, writeMail(ctx, 'locked', to.name))),
    auditChange(ctx, 'user.locked', to.id),
    failAttempt(addressKey(ctx), ADDRESS_LIMIT, now),
  ];
}

/** Takes one of `max` permits of an hour from this address, or throws. */
export async function requirePermit(ctx: Ctx, purpose: string, max: number): Promise<void> {
  if (!ctx.config.isLimited) return;
  const permit = takePermit(`${purpose}:${ctx.client.address}`, max, 60 * MINUTE_MS, ctx.now());
  const { rowsAffected } = await ctx.db.$client.execute(permit);
  if (rowsAffected === 0)
    throw new LimitReached('Too many requests from your address. Try again in an hour.', 3600);
}
