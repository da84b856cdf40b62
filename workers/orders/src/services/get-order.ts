import { NotFound, type Actor } from '@highstreet/http';
import type { Order, OrderView } from '../contract/schemas.ts';
import type { Ctx } from '../context.ts';
import { findOrder } from '../db/find-order.ts';
import type { OrderRecord } from '../db/order-record.ts';
import { showOrder } from './show-order.ts';

/** How an order is asked for: by the key of a guest, and as whom where the caller is several. */
export type Claim = { key?: string | undefined; as?: OrderView | undefined };

/** An order that the actor may see, and as whom. */
export type SeenOrder = { record: OrderRecord; view: OrderView; actor: Actor | undefined };

/** The order as the actor may see it; another's does not exist. */
export async function getOrder(ctx: Ctx, id: string, claim: Claim = {}): Promise<Order> {
  return showOrder(await getSeen(ctx, id, claim));
}

/** The order and as whom the actor sees it; throws NotFound for everybody else. */
export async function getSeen(ctx: Ctx, id: string, claim: Claim = {}): Promise<SeenOrder> {
  const record = await findOrder(ctx.db, id);
  const view = record && viewsOf(record, ctx.actor, claim).find((each) => !claim.as || each === claim.as);
  if (!record || !view) throw new NotFound(`There is no order ${id}.`);
  return { record, view, actor: ctx.actor };
}

/** As whom the actor may see the order, the likeliest first. */
function viewsOf(record: OrderRecord, actor: Actor | undefined, { key }: Claim): OrderView[] {
  const views: OrderView[] = [];
  if (actor && record.customerId === actor.id) views.push('customer');
  else if (key !== undefined && key !== '' && key === record.accessKey) views.push('customer');
  if (actor && record.fulfilments.some(({ sellerId }) => sellerId === actor.id)) views.push('seller');
  if (actor?.role === 'admin') views.push('admin');
  return views;
}
