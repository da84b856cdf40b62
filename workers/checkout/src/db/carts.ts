import { readBatch, writeBatch, type Database, type Statement } from '@highstreet/data';
import type { InValue, ResultSet, Row } from '@libsql/client';
import type { CartOwner } from '../cart-owner.ts';
import type { LineState } from '../contract/index.ts';
import { readNumber, readOptionalText, readText, readWord } from './read-row.ts';

export type StoredLine = {
  id: string;
  variantId: string;
  productId: string;
  title: string;
  quantity: number;
  seenPrice: number;
  seenState: LineState;
};

export type StoredCart = {
  id: string;
  customerId: string | undefined;
  currency: string;
  version: number;
  lines: StoredLine[];
  coupons: string[];
  giftCards: string[];
};

const STATES = ['ok', 'too-few', 'sold-out', 'gone'] as const;

/** A condition on `carts` that finds the owner's. */
export function ownedBy(owner: CartOwner): { sql: string; args: InValue[] } {
  if ('customerId' in owner) return { sql: 'customer_id = ?', args: [owner.customerId] };
  return { sql: 'id = ? AND customer_id IS NULL', args: [owner.cartId] };
}

/** Three queries that read a cart, for the end of a batch. */
export function selectCart(owner: CartOwner): Statement[] {
  const { sql, args } = ownedBy(owner);
  const id = `(SELECT id FROM carts WHERE ${sql})`;
  return [
    { sql: `SELECT * FROM carts WHERE ${sql}`, args },
    { sql: `SELECT * FROM cart_lines WHERE cart_id = ${id} ORDER BY added_at, id`, args },
    { sql: `SELECT kind, code FROM cart_codes WHERE cart_id = ${id} ORDER BY added_at, code`, args },
  ];
}

/** What `selectCart` answered; undefined when there is no cart yet. */
export function toStoredCart(results: readonly ResultSet[]): StoredCart | undefined {
  const [cart, lines, codes] = results;
  const row = cart?.rows[0];
  if (!row) return undefined;
  const ofKind = (kind: string) =>
    (codes?.rows ?? []).filter((code) => code['kind'] === kind).map((code) => readText(code, 'code'));
  return {
    id: readText(row, 'id'),
    customerId: readOptionalText(row, 'customer_id'),
    currency: readText(row, 'currency'),
    version: readNumber(row, 'version'),
    lines: (lines?.rows ?? []).map(toLine),
    coupons: ofKind('coupon'),
    giftCards: ofKind('gift-card'),
  };
}

export async function findCart(db: Database, owner: CartOwner): Promise<StoredCart | undefined> {
  return toStoredCart(await readBatch(db, selectCart(owner)));
}

/** Commits the writes and reads the cart as it is then, in one round trip. */
export async function writeCart(
  db: Database,
  owner: CartOwner,
  writes: readonly Statement[],
): Promise<{ cart: StoredCart | undefined; results: ResultSet[] }> {
  const results = await writeBatch(db, [...writes, ...selectCart(owner)]);
  return { cart: toStoredCart(results.slice(writes.length)), results };
}

/** A new version of the owner's cart; the first one when there is none. An empty cart takes the currency of what comes in. */
export function touchCart(owner: CartOwner, newId: string, currency: string, at: number): Statement {
  const isCustomer = 'customerId' in owner;
  return {
    sql: `INSERT INTO carts (id, customer_id, currency, version, updated_at) VALUES (?, ?, ?, 1, ?)
          ON CONFLICT (${isCustomer ? 'customer_id' : 'id'}) DO UPDATE SET version = version + 1, updated_at = excluded.updated_at,
            currency = CASE WHEN EXISTS (SELECT 1 FROM cart_lines WHERE cart_id = carts.id) THEN currency ELSE excluded.currency END`,
    args: isCustomer ? [newId, owner.customerId, currency, at] : [owner.cartId, null, currency, at],
  };
}

/** A new version of a cart that may be there. */
export function bumpCart(owner: CartOwner, at: number): Statement {
  const { sql, args } = ownedBy(owner);
  return { sql: `UPDATE carts SET version = version + 1, updated_at = ? WHERE ${sql}`, args: [at, ...args] };
}

/** Puts pieces in: to the line of the variant where there is one. */
export function upsertLine(
  owner: CartOwner,
  line: Omit<StoredLine, 'seenState'> & { addedAt: number },
): Statement {
  const { sql, args } = ownedBy(owner);
  const { id, variantId, productId, title, quantity, seenPrice, addedAt } = line;
  return {
    sql: `INSERT INTO cart_lines (id, cart_id, variant_id, product_id, title, quantity, seen_price, added_at)
          SELECT ?, id, ?, ?, ?, ?, ?, ? FROM carts WHERE ${sql}
          ON CONFLICT (cart_id, variant_id) DO UPDATE SET quantity = min(999, quantity + excluded.quantity)`,
    args: [id, variantId, productId, title, quantity, seenPrice, addedAt, ...args],
  };
}

/** Statements on the lines or codes of the owner's cart: `UPDATE cart_lines SET … WHERE cart_id = …`. */
export function onCart(
  owner: CartOwner,
  statement: string,
  args: InValue[],
  rest = '',
  restArgs: InValue[] = [],
): Statement {
  const owned = ownedBy(owner);
  return {
    sql: `${statement} WHERE cart_id = (SELECT id FROM carts WHERE ${owned.sql}) ${rest}`,
    args: [...args, ...owned.args, ...restArgs],
  };
}

export function insertCode(
  owner: CartOwner,
  kind: 'coupon' | 'gift-card',
  code: string,
  at: number,
): Statement {
  const { sql, args } = ownedBy(owner);
  return {
    sql: `INSERT INTO cart_codes (cart_id, kind, code, added_at) SELECT id, ?, ?, ? FROM carts WHERE ${sql}
          ON CONFLICT DO NOTHING`,
    args: [kind, code, at, ...args],
  };
}

function toLine(row: Row): StoredLine {
  return {
    id: readText(row, 'id'),
    variantId: readText(row, 'variant_id'),
    productId: readText(row, 'product_id'),
    title: readText(row, 'title'),
    quantity: readNumber(row, 'quantity'),
    seenPrice: readNumber(row, 'seen_price'),
    seenState: readWord(row, 'seen_state', STATES),
  };
}
