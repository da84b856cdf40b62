import { GuardFailed, type Write } from '@highstreet/data';
import { Conflict, NotFound } from '@highstreet/http';
import type { DecideReturn } from '../contract/change-schemas.ts';
import { orderReturnAccepted, orderUpdated } from '../contract/events.ts';
import { ordersProblems } from '../contract/problems.ts';
import type { Order } from '../contract/schemas.ts';
import type { Ctx } from '../context.ts';
import { orderFacts } from '../db/order-facts.ts';
import type { OrderRecord, ReturnRecord } from '../db/order-record.ts';
import { doerOf, insertTimeline } from '../db/timeline.ts';
import { decideReturnRow, touchOrder } from '../db/write-returns.ts';
import { commitChange } from './commit-change.ts';
import { getOrder, getSeen } from './get-order.ts';
import { toLines } from './to-lines.ts';

/** The seller accepts or refuses a return. What was accepted is paid back by checkout, which hears of it. */
export async function decideReturn(
  ctx: Ctx,
  id: string,
  returnId: string,
  input: DecideReturn,
): Promise<Order> {
  const as = ctx.actor?.role === 'admin' ? 'admin' : 'seller';
  const { record } = await getSeen(ctx, id, { as });
  const returned = record.returns.find((each) => each.id === returnId);
  if (!returned || (as === 'seller' && returned.sellerId !== ctx.actor?.id))
    throw new NotFound(`There is no return ${returnId}.`);
  await commitChange(ctx, id, 'order.updated', writesOf(ctx, record, returned, input, as)).catch(
    (error: unknown) => {
      if (!(error instanceof GuardFailed)) throw error;
      throw new Conflict(`This return is decided already.`, ordersProblems.returnDecided);
    },
  );
  return getOrder(ctx, id, { as });
}

function writesOf(
  ctx: Ctx,
  record: OrderRecord,
  returned: ReturnRecord,
  { status, answer, isRestocked }: DecideReturn,
  role: 'seller' | 'admin',
): Write[] {
  const at = ctx.now();
  const { id: orderId } = record;
  const { id: returnId, sellerId, lines } = returned;
  const kind = status === 'accepted' ? 'return_accepted' : 'return_refused';
  const data = answer === undefined ? {} : { text: answer };
  const facts =
    status === 'accepted'
      ? ctx.emit.each(
          orderReturnAccepted,
          orderFacts(orderId, { returnId, lines: pieces(record, lines), isRestocked }),
        )
      : ctx.emit.each(orderUpdated, orderFacts(orderId, { changed: ['returns'], delivered: [] }));
  return [
    ...decideReturnRow(orderId, returned, { status, answer, isRestocked }, at),
    ...touchOrder(orderId, [sellerId], at),
    insertTimeline({ orderId, sellerId, at, by: doerOf(ctx.actor, role), kind, data }),
    facts,
  ];
}

/** The lines of a return as events tell them, with as many pieces as are returned. */
function pieces({ items }: OrderRecord, lines: ReturnRecord['lines']) {
  return lines.flatMap(({ lineId, quantity }) =>
    toLines(items.filter((item) => item.lineId === lineId)).map((line) => ({ ...line, quantity })),
  );
}
