import { readRows } from '../events/read-books.ts';
import type { Shop } from './stock-up.ts';

type Databases = Record<string, string>;
type Row = Record<string, unknown>;
type Line = { what: string; wrong: number };

/**
 * Compares the books of all slices with those of the payment provider: no order without payment, no payment without order, no stock or coupon
 * leaked, nobody charged twice, the ledger equal to both. Prints each line, and tells whether all are zero.
 */
export async function reconcile(databases: Databases, shop: Shop): Promise<boolean> {
  const books = await readBooks(databases, shop);
  const lines = [...comparePayments(books), ...compareHolds(books)];
  lines.push({
    what: 'pieces that are missing from the shelf',
    wrong: await missingPieces(databases['inventory'] ?? '', shop),
  });
  for (const { what, wrong } of lines) console.log(`${String(wrong).padStart(6)} ${what}`);
  const { bought, charges, sold, uses } = books;
  console.log(
    `${bought.size} orders, ${charges.length} charges, ${sold.size} sold, ${uses.size} orders with a coupon`,
  );
  return lines.every(({ wrong }) => wrong === 0);
}

type Books = Awaited<ReturnType<typeof readBooks>>;

async function readBooks(
  { checkout = '', orders = '', inventory = '', promotions = '' }: Databases,
  shop: Shop,
) {
  const used = `SELECT r.order_id FROM redemptions r JOIN coupons c ON c.id = r.coupon_id WHERE c.code = '${shop.coupon}'`;
  const [charges, placements, ledger, confirmed, held, uses] = await Promise.all([
    readRows(checkout, 'SELECT order_id, status, captured, refunded FROM provider_charges'),
    readRows(checkout, 'SELECT order_id, state FROM placements'),
    readRows(checkout, 'SELECT order_id, sum(gross) AS gross FROM ledger_lines GROUP BY order_id'),
    readRows(orders, `SELECT id, status, total FROM orders WHERE email LIKE 'guest%@example.com'`),
    readRows(inventory, 'SELECT order_id, status FROM reservations'),
    readRows(promotions, used),
  ]);
  const ofState = (state: string) =>
    keys(
      placements.filter((row) => row['state'] === state),
      'order_id',
    );
  const ofHold = (status: string) =>
    keys(
      held.filter((row) => row['status'] === status),
      'order_id',
    );
  return {
    charges,
    placed: ofState('placed'),
    open: ofState('placing'),
    attention: ofState('needs_attention'),
    bought: amounts(confirmed.filter(stands), 'id', (row) => Number(row['total'])),
    pending: keys(
      confirmed.filter(({ status }) => status === 'pending'),
      'id',
    ),
    kept: amounts(charges, 'order_id', (row) => Number(row['captured']) - Number(row['refunded'])),
    earned: amounts(ledger, 'order_id', (row) => Number(row['gross'])),
    sold: ofHold('committed'),
    reserved: ofHold('reserved'),
    uses: keys(uses, 'order_id'),
  };
}

function comparePayments({ bought, kept, charges, earned }: Books): Line[] {
  return [
    { what: 'orders without payment', wrong: count(bought.keys(), (id) => (kept.get(id) ?? 0) <= 0) },
    {
      what: 'orders paid with another amount',
      wrong: count(bought.keys(), (id) => kept.get(id) !== bought.get(id)),
    },
    {
      what: 'payments without order',
      wrong: count(kept.keys(), (id) => (kept.get(id) ?? 0) > 0 && !bought.has(id)),
    },
    { what: 'orders charged twice', wrong: charges.length - kept.size },
    {
      what: 'amounts held for nothing',
      wrong: charges.filter(({ status }) => status === 'authorized').length,
    },
    {
      what: 'orders that the ledger says otherwise',
      wrong: count(bought.keys(), (id) => earned.get(id) !== bought.get(id)),
    },
    { what: 'ledger entries without order', wrong: count(earned.keys(), (id) => !bought.has(id)) },
  ];
}

function compareHolds({ bought, placed, open, attention, pending, sold, reserved, uses }: Books): Line[] {
  const orders = new Set(bought.keys());
  return [
    { what: 'placements that have not come to an end', wrong: open.size },
    { what: 'placements that need attention', wrong: attention.size },
    { what: 'placements that say otherwise than their order', wrong: differ(placed, orders) },
    { what: 'orders that still are pending', wrong: pending.size },
    { what: 'orders whose stock was not sold, or sold for no order', wrong: differ(sold, orders) },
    { what: 'stock held for nothing', wrong: reserved.size },
    { what: 'coupons used for nothing', wrong: count(uses, (id) => !orders.has(id)) },
  ];
}

/** On the shelf and what was sold of it must be what was there before. */
async function missingPieces(inventory: string, { wares, stockEach }: Shop): Promise<number> {
  const ids = wares.map(({ variantId }) => `'${variantId}'`).join(', ');
  const shelves = await readRows(
    inventory,
    `SELECT variant_id, sum(on_hand) AS n, sum(reserved) AS held FROM stock WHERE variant_id IN (${ids}) GROUP BY 1`,
  );
  const sold = await readRows(
    inventory,
    `SELECT l.variant_id, sum(l.quantity - l.returned) AS n FROM reservation_lines l JOIN reservations r ON r.order_id = l.order_id
     WHERE r.status = 'committed' AND l.variant_id IN (${ids}) GROUP BY 1`,
  );
  const soldOf = new Map(sold.map((row) => [String(row['variant_id']), Number(row['n'])]));
  const off = (row: Row) =>
    stockEach - Number(row['n']) - (soldOf.get(String(row['variant_id'])) ?? 0) + Number(row['held']);
  return shelves.reduce((all, row) => all + Math.abs(off(row)), 0);
}

function keys(rows: readonly Row[], column: string): Set<string> {
  return new Set(rows.map((row) => String(row[column])));
}

/** Whether an order is one that somebody has bought. */
function stands({ status }: Row): boolean {
  return status !== 'pending' && status !== 'cancelled';
}

function amounts(rows: readonly Row[], column: string, amount: (row: Row) => number): Map<string, number> {
  return new Map(rows.map((row) => [String(row[column]), amount(row)]));
}

function count(ids: Iterable<string>, isWrong: (id: string) => boolean): number {
  return [...ids].filter(isWrong).length;
}

function differ(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  return count(left, (id) => !right.has(id)) + count(right, (id) => !left.has(id));
}
