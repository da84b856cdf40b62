import type { Database } from '@highstreet/data';

export type Shelf = {
  variantId: string;
  onHand: number;
  location?: string;
  sellerId?: string;
  isBackorderAllowed?: boolean;
};

/** Puts variants of `usr_seller` on shelves, as the ledger wants it; the location `main` is the seller's main one. */
export async function fillShelves(db: Database, shelves: readonly Shelf[]): Promise<void> {
  const writes = shelves.flatMap(
    ({ variantId, onHand, location = 'main', sellerId = 'usr_seller', isBackorderAllowed = false }) => {
      const locationId = `loc_${sellerId.slice(4)}${location === 'main' ? '' : `_${location}`}`;
      return [
        {
          sql: `INSERT INTO locations (id, seller_id, name, is_main, created_at) VALUES (?, ?, ?, ?, 0) ON CONFLICT DO NOTHING`,
          args: [locationId, sellerId, location === 'main' ? 'Main' : location, location === 'main' ? 1 : 0],
        },
        {
          sql: `INSERT INTO variants (id, product_id, seller_id, sku, title, slug, option_values, status, is_backorder_allowed)
          VALUES (?, ?, ?, ?, ?, 'mug', '[]', 'active', ?) ON CONFLICT DO NOTHING`,
          args: [
            variantId,
            `prd_${variantId.slice(4)}`,
            sellerId,
            `SKU-${variantId}`,
            `Mug ${variantId}`,
            isBackorderAllowed ? 1 : 0,
          ],
        },
        { sql: 'INSERT INTO stock (variant_id, location_id) VALUES (?, ?)', args: [variantId, locationId] },
        {
          sql: `INSERT INTO movements (variant_id, location_id, kind, quantity, level, created_at)
          SELECT ?, ?, 'received', ?, ?, 0 WHERE ? > 0`,
          args: [variantId, locationId, onHand, onHand, onHand],
        },
      ];
    },
  );
  await db.$client.batch(writes, 'write');
}

/** Whatever must be true of the stock at any time; a list of what is not. */
export async function findBrokenRules(db: Database): Promise<Record<string, unknown>[]> {
  const rules = {
    'on hand is the sum of the ledger': `SELECT s.variant_id, s.on_hand FROM stock s WHERE s.on_hand <>
      (SELECT coalesce(sum(quantity), 0) FROM movements m WHERE m.variant_id = s.variant_id AND m.location_id = s.location_id)`,
    'reserved is what open reservations hold': `SELECT s.variant_id, s.reserved FROM stock s WHERE s.reserved <>
      (SELECT coalesce(sum(l.quantity - l.returned), 0) FROM reservation_lines l JOIN reservations r ON r.order_id = l.order_id
        WHERE l.variant_id = s.variant_id AND l.location_id = s.location_id AND r.status = 'reserved')`,
    'what is free is what the shelves say': `SELECT v.id, v.free FROM variants v WHERE v.free <> (SELECT coalesce(sum(on_hand - reserved), 0) FROM stock s
      WHERE s.variant_id = v.id) OR v.is_stocked <> EXISTS (SELECT 1 FROM stock s WHERE s.variant_id = v.id)`,
    'nothing is promised that is not there': `SELECT s.variant_id, s.on_hand, s.reserved FROM stock s JOIN variants v ON v.id = s.variant_id
      WHERE s.reserved < 0 OR (NOT v.is_backorder_allowed AND (s.on_hand < 0 OR s.reserved > s.on_hand))`,
    'a sold order has all its lines in the ledger': `SELECT l.order_id FROM reservation_lines l JOIN reservations r ON r.order_id = l.order_id
      WHERE r.status = 'committed' AND l.quantity - l.returned <> -(SELECT coalesce(sum(m.quantity), 0) FROM movements m
        WHERE m.order_id = l.order_id AND m.variant_id = l.variant_id AND m.location_id = l.location_id)`,
  };
  const broken: Record<string, unknown>[] = [];
  for (const [rule, sql] of Object.entries(rules)) {
    const { rows } = await db.$client.execute(sql);
    broken.push(...rows.map((row) => ({ rule, ...row })));
  }
  return broken;
}

/** How much of a variant is on hand and reserved over all locations. */
export async function countPieces(
  db: Database,
  variantId: string,
): Promise<{ onHand: number; reserved: number }> {
  const { rows } = await db.$client.execute({
    sql: 'SELECT coalesce(sum(on_hand), 0) AS on_hand, coalesce(sum(reserved), 0) AS reserved FROM stock WHERE variant_id = ?',
    args: [variantId],
  });
  return { onHand: Number(rows[0]?.['on_hand']), reserved: Number(rows[0]?.['reserved']) };
}

/** The events that wait in the outbox, by type. */
export async function listEvents(db: Database, type: string) {
  const { rows } = await db.$client.execute({
    sql: 'SELECT event FROM outbox WHERE type = ? ORDER BY id',
    args: [type],
  });
  return rows.map((row): { subject: string; aggregateversion?: number; data: Record<string, unknown> } =>
    JSON.parse(String(row['event'])),
  );
}
