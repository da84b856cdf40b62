import { toDecimal } from '@highstreet/data';
import { requireActor } from '@highstreet/http';
import type { OrderFilter } from '../contract/schemas.ts';
import type { Ctx } from '../context.ts';
import { readSoldLines, type SoldLine } from '../db/export-lines.ts';
import { scopeOf } from './list-orders.ts';

const COLUMNS =
  'order,placed_at,status,seller,customer,country,sku,title,options,quantity,unit_price,discount,tax,amount,currency';
const PARTS = 500;
const FORMULA = /^'*[=+\-@\t\r]/;

/** What was sold as CSV, one row per line of an order; read page by page while it is being sent. */
export function exportOrders(ctx: Ctx, filter: OrderFilter): ReadableStream<Uint8Array> {
  const scope = scopeOf(requireActor(ctx.actor), filter.as);
  const sellerId = scope !== 'all' && 'sellerId' in scope ? scope.sellerId : undefined;
  const pages = readPages(ctx, sellerId, filter);
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const page = await pages.next();
      if (page.done) controller.close();
      else controller.enqueue(encoder.encode(page.value));
    },
    cancel: async () => void (await pages.return()),
  });
}

async function* readPages(
  ctx: Ctx,
  sellerId: string | undefined,
  filter: OrderFilter,
): AsyncGenerator<string, void, undefined> {
  yield `${COLUMNS}\r\n`;
  let page = await readSoldLines(ctx.db, sellerId, filter, undefined, PARTS);
  while (page.next) {
    yield page.lines.map(toRow).join('');
    page = await readSoldLines(ctx.db, sellerId, filter, page.next, PARTS);
  }
}

function toRow({ number, placedAt, status, currency, cells, quantity, ...sums }: SoldLine): string {
  const { seller, customer, country, sku, title, options } = cells;
  const money = (amount: number) => toDecimal({ amount, currency });
  const row = [
    number,
    new Date(placedAt).toISOString(),
    status,
    ...[seller, customer, country, sku, title, options].map(csvCell),
    String(quantity),
    money(sums.unitPrice),
    money(sums.discount),
    money(sums.tax),
    money(sums.amount),
    currency,
  ];
  return `${row.join(',')}\r\n`;
}

/** A cell that a spreadsheet would take for a formula gets an apostrophe. */
function csvCell(value: string): string {
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
