import { Forbidden, requireActor, type Actor } from '@highstreet/http';
import type { ListOrdersQuery, OrderPage, OrderView } from '../contract/schemas.ts';
import type { Ctx } from '../context.ts';
import { listOrders as list, type Scope } from '../db/list-orders.ts';

/** Orders as the actor may see them, newest first. */
export function listOrders(ctx: Ctx, query: ListOrdersQuery): Promise<OrderPage> {
  return list(ctx.db, scopeOf(requireActor(ctx.actor), query.as), query);
}

/** Whose orders the actor reads in this role; throws Forbidden for a role the actor does not have. */
export function scopeOf({ id, role }: Actor, as: OrderView): Scope {
  if (as === 'customer') return { customerId: id };
  if (as === 'seller' && role !== 'customer') return { sellerId: id };
  if (as === 'admin' && role === 'admin') return 'all';
  throw new Forbidden(`This needs the role ${as}.`);
}
