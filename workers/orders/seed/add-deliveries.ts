import { openOutbox } from '@highstreet/events';
import { continueTrace } from '@highstreet/telemetry';
import type { Client } from '@libsql/client/web';
import { orderUpdated } from '../src/contract/events.ts';
import type { SeedOrder } from './make-order.ts';
import { numberOf } from './to-rows.ts';

/** Tells, as events, what has arrived at these customers, so that they may review it. */
export async function addDeliveries(
  client: Client,
  orders: readonly SeedOrder[],
  firstSeq: number,
  customerIds: ReadonlySet<string>,
): Promise<void> {
  const origin = { slice: 'orders', release: 'seed', correlationId: 'seed', actorId: undefined };
  const emit = openOutbox({ ...origin, trace: continueTrace(null) }, Date.now);
  const events = orders.flatMap(({ id, at, buyer, lines, parts }, index) => {
    if (buyer.id === null || !customerIds.has(buyer.id)) return [];
    const arrived = new Set(
      parts.filter(({ status }) => status === 'delivered').map(({ sellerId }) => sellerId),
    );
    const delivered = lines
      .filter(({ sellerId }) => arrived.has(sellerId))
      .map(({ lineId, productId, variantId, sellerId, quantity }) => ({
        lineId,
        productId,
        variantId,
        sellerId,
        quantity,
      }));
    if (delivered.length === 0) return [];
    const facts = {
      orderId: id,
      number: numberOf(at, firstSeq + index),
      customerId: buyer.id,
      status: 'delivered',
    };
    const sellerIds = parts.map(({ sellerId }) => sellerId);
    return [orderUpdated(id, { ...facts, sellerIds, changed: ['status'], delivered })];
  });
  if (events.length > 0) await client.batch([emit.all(events)], 'write');
}
