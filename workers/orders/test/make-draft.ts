import { newId } from '@highstreet/data';
import type { OrderDraft, OrderItemDraft } from '../src/contract/index.ts';
import type { Ctx } from '../src/context.ts';
import { confirmOrder } from '../src/services/confirm-order.ts';
import { createOrder } from '../src/services/create-order.ts';

/** A line of an order; every call has an id of its own. */
export function makeLine(fields: Partial<OrderItemDraft> = {}): OrderItemDraft {
  return {
    lineId: newId('lin'),
    productId: 'prd_mug',
    variantId: 'var_mug',
    sellerId: 'usr_seller',
    sellerName: 'Mara Lindqvist',
    slug: 'enamel-mug',
    title: 'Enamel mug',
    options: ['Blue'],
    sku: 'MUG-1',
    image: null,
    unitPrice: 1250,
    quantity: 2,
    discount: 0,
    tax: 399,
    ...fields,
  };
}

/** An order of Ada's, with totals that fit its lines. */
export function makeDraft(fields: Partial<OrderDraft> = {}): OrderDraft {
  const items = fields.items ?? [makeLine()];
  const lines = items.reduce((sum, { unitPrice, quantity }) => sum + unitPrice * quantity, 0);
  const discount = items.reduce((sum, item) => sum + item.discount, 0);
  const taxIncluded = items.reduce((sum, { tax }) => sum + tax, 0);
  return {
    orderId: newId('ord'),
    customerId: 'usr_ada',
    accessKey: crypto.randomUUID(),
    email: 'ada@highstreet.test',
    locale: 'en',
    items,
    totals: {
      currency: 'EUR',
      lines,
      discount,
      shipping: 490,
      taxAdded: 0,
      taxIncluded,
      giftCards: 0,
      total: lines - discount + 490,
    },
    coupons: [],
    shippingAddress: {
      name: 'Ada Byron',
      line1: 'Elm Row 3',
      postalCode: '10115',
      city: 'Berlin',
      country: 'DE',
    },
    billingAddress: null,
    shippingMethod: { id: 'standard', name: 'Standard', amount: 490 },
    ...fields,
  };
}

export const payment = { paymentId: 'pay_1', provider: 'test', method: 'Card ending in 4242' };

/** Places and confirms an order; gives its draft. */
export async function placeOrder(ctx: Ctx, fields: Partial<OrderDraft> = {}): Promise<OrderDraft> {
  const draft = makeDraft(fields);
  await createOrder(ctx, draft);
  const { total, currency } = draft.totals;
  await confirmOrder(ctx, draft.orderId, payment, { amount: total, currency });
  return draft;
}

/** The data of the events of this type that wait in the outbox, in the order of the changes. */
export async function listEmitted(ctx: Ctx, type: string): Promise<Record<string, unknown>[]> {
  const { rows } = await ctx.db.$client.execute({
    sql: `SELECT event -> 'data' AS data FROM outbox WHERE type = ? ORDER BY rowid`,
    args: [type],
  });
  return rows.map((row) => JSON.parse(String(row['data'])));
}
