import { guard, GuardFailed, writeBatch, type Statement } from '@highstreet/data';
import { paymentAuthorized, paymentCaptured } from '../contract/events.ts';
import type { Ctx } from '../context.ts';
import { insertLedger } from '../db/ledger.ts';
import { changePayment } from '../db/payments.ts';
import { changePlacement, toPlacementRow, type PlacementRow, type StepNote } from '../db/placements.ts';
import { earnings, PLATFORM } from '../rules/earnings.ts';
import { tell } from './tell.ts';
import type { Saga } from './step.ts';

/**
 * The order is confirmed: in one batch the placement is over, the payment captured, the sellers' ledger written, and what was bought is out
 * of the cart. Done once; a driver that comes later finds nothing to change.
 */
export async function settlePlaced(ctx: Ctx, saga: Saga, notes: StepNote[]): Promise<void> {
  const { row, number, reference, captured = 0 } = saga;
  const at = ctx.now();
  const { orderId, currency, draft } = row;
  const { paymentId } = draft;
  const facts = { paymentId, orderId, amount: captured, currency };
  const over = { state: 'placed', phase: 'over', number, leaseUntil: 0, updatedAt: at } as const;
  try {
    const [settled] = await writeBatch(ctx.db, [
      changePlacement(row, { ...over, steps: [...row.steps, ...notes] }, `state NOT IN ('placed', 'failed')`),
      guard('changes() = 1', []),
      changePayment(paymentId, { status: 'captured', reference, captured }, `status <> 'captured'`),
      ...(captured > 0
        ? [ctx.emit.all([paymentAuthorized(paymentId, facts), paymentCaptured(paymentId, facts)])]
        : []),
      writeEarnings(ctx, row, at),
      ...emptyCart(row, at),
    ]);
    tell(ctx, settled?.rows[0] && toPlacementRow(settled.rows[0]));
  } catch (error) {
    if (!(error instanceof GuardFailed)) throw error;
  }
}

function writeEarnings(ctx: Ctx, { draft, orderId, currency, toPay }: PlacementRow, at: number): Statement {
  const { items } = draft.order;
  const sold = items.map(({ lineId, sellerId }) => ({
    lineId,
    sellerId,
    gross: draft.paid.lines[lineId] ?? 0,
  }));
  const entries = earnings(sold, toPay).map((earning, index) => {
    const { title = '', quantity = 0 } = items[index] ?? {};
    return { ...earning, id: ctx.newId('led'), title, quantity };
  });
  const gross = draft.paid.shipping;
  const shipping = { lineId: 'shipping', sellerId: PLATFORM, gross, commission: 0, fee: 0, net: gross };
  if (gross > 0) entries.push({ ...shipping, id: ctx.newId('led'), title: 'Shipping', quantity: 1 });
  return insertLedger({ kind: 'sale', orderId, refundId: '', currency, at }, entries);
}

/** What was bought leaves the cart; what was put in meanwhile stays. */
function emptyCart({ cartId, draft }: PlacementRow, at: number): Statement[] {
  const bought = JSON.stringify(draft.cartLines);
  return [
    {
      sql: `UPDATE cart_lines SET quantity = quantity - (SELECT value ->> 'quantity' FROM json_each(?1) WHERE value ->> 'id' = cart_lines.id)
            WHERE cart_id = ?2 AND EXISTS (SELECT 1 FROM json_each(?1) WHERE value ->> 'id' = cart_lines.id
              AND cart_lines.quantity > (value ->> 'quantity'))`,
      args: [bought, cartId],
    },
    {
      sql: `DELETE FROM cart_lines WHERE cart_id = ?2 AND EXISTS (SELECT 1 FROM json_each(?1) WHERE value ->> 'id' = cart_lines.id
              AND cart_lines.quantity = (value ->> 'quantity'))`,
      args: [bought, cartId],
    },
    { sql: 'DELETE FROM cart_codes WHERE cart_id = ?', args: [cartId] },
    { sql: 'UPDATE carts SET version = version + 1, updated_at = ? WHERE id = ?', args: [at, cartId] },
  ];
}
