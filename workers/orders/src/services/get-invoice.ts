import { NotFound } from '@highstreet/http';
import type { Ctx } from '../context.ts';
import { findOrder } from '../db/find-order.ts';
import { getSeen } from './get-order.ts';
import { writeInvoice } from './invoice/write-invoice.ts';
import { sellersPart } from './sellers-part.ts';
import { showOrder } from './show-order.ts';

/** The invoice of an order, or of one seller's part by that part's key. */
export async function getInvoice(ctx: Ctx, id: string, key: string | undefined): Promise<string> {
  const record = key === undefined ? undefined : await findOrder(ctx.db, id);
  const part = record?.fulfilments.find(({ accessKey }) => accessKey === key);
  if (record && part) {
    const order = showOrder({ record, view: 'customer', actor: undefined });
    return writeInvoice({ ...sellersPart(order, record, part.sellerId), view: 'seller' });
  }
  const seen = await getSeen(ctx, id, { key });
  if (seen.record.status === 'pending')
    throw new NotFound('There is no invoice before the order is confirmed.');
  return writeInvoice(showOrder(seen));
}
