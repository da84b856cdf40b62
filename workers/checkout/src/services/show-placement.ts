import { NotFound } from '@highstreet/http';
import type { Placement } from '../contract/index.ts';
import type { Ctx } from '../context.ts';
import { findPlacement, type PlacementRow } from '../db/placements.ts';

/** By what somebody may see a placement beside being signed in: the key of the order, or the cookie of the cart. */
export type Proof = { key: string | undefined; guestCartId: string | undefined };

/** A placement of the caller; any other is as unknown as none. */
export async function getPlacement(ctx: Ctx, orderId: string, proof: Proof): Promise<PlacementRow> {
  const row = await findPlacement(ctx.db, orderId);
  if (!row || !isTheirs(ctx, row, proof)) throw new NotFound(`There is no order ${orderId}.`);
  return row;
}

/** A placement as clients see it. */
export function showPlacement(row: PlacementRow): Placement {
  const { orderId, currency, action, draft } = row;
  const time = (at: number) => new Date(at).toISOString();
  const provider = draft.payment?.provider ?? 'test';
  return {
    orderId,
    number: row.number ?? null,
    state: row.state,
    total: { amount: row.total, currency },
    toPay: { amount: row.toPay, currency },
    email: row.email,
    accessKey: row.accessKey,
    action:
      row.state === 'needs_action' && action
        ? {
            kind: 'second-step',
            provider,
            clientSecret: action.clientSecret,
            url: action.url,
            expiresAt: time(action.expiresAt),
          }
        : undefined,
    failure: row.state === 'failed' || row.state === 'needs_attention' ? row.failure : undefined,
    steps: row.steps.map(({ name, outcome, at }) => ({ name, outcome, at: time(at) })),
    follow: `/api/checkout/${orderId}?key=${row.accessKey}`,
    createdAt: time(row.createdAt),
    updatedAt: time(row.updatedAt),
  };
}

function isTheirs({ actor }: Ctx, row: PlacementRow, { key, guestCartId }: Proof): boolean {
  if (actor?.role === 'admin') return true;
  if (actor && row.customerId === actor.id) return true;
  if (key !== undefined && key === row.accessKey) return true;
  return row.customerId === undefined && guestCartId !== undefined && guestCartId === row.cartId;
}
