import { Conflict, InvalidInput, NotFound, PreconditionFailed } from '@highstreet/http';
import { ordersProblems } from '../contract/problems.ts';
import type { FulfilmentRecord } from '../db/order-record.ts';
import type { SeenOrder } from './get-order.ts';

/** The part that the viewer means: a seller's own, an admin's by name or the only one. */
export function choosePart({ record, view, actor }: SeenOrder, named: string | undefined): FulfilmentRecord {
  const wanted = view === 'seller' ? actor?.id : named;
  if (wanted === undefined && record.fulfilments.length > 1) {
    const errors = [{ pointer: '/sellerId', detail: 'is needed, as the order has several sellers' }];
    throw new InvalidInput('Say whose part of the order.', errors, ordersProblems.whosePart);
  }
  const part = record.fulfilments.find(({ sellerId }) => wanted === undefined || sellerId === wanted);
  if (!part && record.fulfilments.length === 0)
    throw new Conflict(`The order is ${record.status}.`, ordersProblems.moveNotAllowed, {
      members: { current: record.status, allowed: [] },
    });
  if (!part) throw new NotFound(`This seller has no part of the order.`);
  return part;
}

/** Throws PreconditionFailed when the viewer's copy is not the newest. */
export function checkVersion({ record, view, actor }: SeenOrder, ifVersion: number | undefined): void {
  if (ifVersion === undefined || ifVersion === Number.POSITIVE_INFINITY) return;
  const own = record.fulfilments.find(({ sellerId }) => sellerId === actor?.id);
  const version = view === 'seller' && own ? own.version : record.version;
  if (version === ifVersion) return;
  throw new PreconditionFailed('The order changed after you read it. Read it again and repeat your change.', {
    currentVersion: version,
  });
}
