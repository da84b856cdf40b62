import type { OrderTotals } from '../src/contract/api.ts';
import type { Buyer } from './people.ts';
import { makeProgress, type Part } from './make-progress.ts';
import type { Random } from './random.ts';
import { refundedOf } from './sum-up.ts';

/** Something that can be bought; `price` in minor units. */
export type Ware = {
  productId: string;
  variantId: string;
  sellerId: string;
  sellerName: string;
  slug: string;
  title: string;
  options: string[];
  sku: string;
  image: string | null;
  price: number;
  currency: string;
};

export type SeedLine = Ware & {
  lineId: string;
  quantity: number;
  discount: number;
  tax: number;
  amount: number;
};

/** An order as the seed tells it: what was bought, by whom and when, and how far each seller is. */
export type SeedOrder = {
  id: string;
  key: string;
  at: number;
  buyer: Buyer;
  lines: SeedLine[];
  parts: Part[];
  totals: OrderTotals;
  coupons: { code: string; amount: number }[];
  method: string;
  /** What was paid back of it. */
  refunded: number;
};

const CROCKFORD = '0123456789abcdefghjkmnpqrstvwxyz';
const METHODS = ['Visa ending in 4242', 'Mastercard ending in 4444', 'PayPal', 'SEPA direct debit'];

/** An id of this time, the same in every run. */
export function seedId(prefix: string, at: number, random: Random): string {
  let time = '';
  for (let place = 0, rest = at * 4; place < 10; place += 1, rest = Math.floor(rest / 32))
    time = CROCKFORD.charAt(rest % 32) + time;
  const tail = Array.from({ length: 16 }, () => CROCKFORD.charAt(random.between(0, 31))).join('');
  return `${prefix}_${time}${tail}`;
}

/** Makes an order of these wares, as far as it has come by `now`. */
export function makeOrder(
  { at, buyer, wares }: { at: number; buyer: Buyer; wares: readonly Ware[] },
  random: Random,
  now: number,
): SeedOrder {
  const share = random.happens(0.14) ? 10 : 0;
  const lines = wares.map((ware) => makeLine(ware, at, share, random));
  const sum = (value: (line: SeedLine) => number) => lines.reduce((total, line) => total + value(line), 0);
  const goods = sum(({ price, quantity }) => price * quantity);
  const discount = sum((line) => line.discount);
  const shipping = goods - discount >= 5000 ? 0 : 490;
  const parts = makeProgress(at, [...new Set(lines.map(({ sellerId }) => sellerId))], random, now);
  const currency = lines[0]?.currency ?? 'EUR';
  return {
    id: seedId('ord', at, random),
    key: `demo-${seedId('key', at, random).slice(4)}`,
    at,
    buyer,
    lines,
    parts,
    refunded: refundedOf({ at, lines, parts }, goods - discount + shipping),
    coupons: share === 0 ? [] : [{ code: 'WELCOME10', amount: discount }],
    method: random.choose(METHODS),
    totals: {
      currency,
      lines: goods,
      discount,
      shipping,
      taxAdded: 0,
      taxIncluded: sum(({ tax }) => tax),
      giftCards: 0,
      total: goods - discount + shipping,
    },
  };
}

function makeLine(ware: Ware, at: number, share: number, random: Random): SeedLine {
  const quantity = random.happens(0.78) ? 1 : random.between(2, 4);
  const discount = Math.round((ware.price * quantity * share) / 100);
  const amount = ware.price * quantity - discount;
  const tax = Math.round((amount * 19) / 119);
  return { ...ware, lineId: seedId('lin', at, random), quantity, discount, amount, tax };
}
