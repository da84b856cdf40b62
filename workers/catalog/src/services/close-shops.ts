import { guard, GuardFailed, writeBatch } from '@highstreet/data';
import { productArchived } from '../contract/events.ts';
import type { Ctx } from '../context.ts';
import { listOfferedByClosed, type OfferedProduct } from '../db/sellers.ts';
import { unindexProductStatements } from './index-products.ts';

const BATCH = 100;
const ROUNDS = 50;

/** Archives what closed shops still offer, batch by batch: a run that breaks off is gone on with by the next. */
export async function closeShops(ctx: Ctx): Promise<void> {
  for (let round = 0; round < ROUNDS; round += 1) {
    const products = await listOfferedByClosed(ctx.db, BATCH);
    if (products.length === 0) return;
    await archiveAll(ctx, products).catch((error: unknown) => {
      if (!(error instanceof GuardFailed)) throw error;
    });
    const tags = products.flatMap(({ id, slug }) => [`product:${id}`, `product:${slug}`]);
    await ctx.cache.invalidate(['products', ...tags]);
  }
}

/** All of them, or none when somebody changed one meanwhile. */
async function archiveAll(ctx: Ctx, products: readonly OfferedProduct[]): Promise<void> {
  const seen = JSON.stringify(products);
  const same = `SELECT count(*) FROM json_each(?) JOIN products p ON p.id = value ->> 'id' AND p.version = value ->> 'version'`;
  const ids = products.map(({ id }) => id);
  await writeBatch(ctx.db, [
    guard(`(${same}) = ?`, [seen, products.length]),
    {
      sql: `UPDATE products SET status = 'archived', version = version + 1, updated_at = ?
        WHERE id IN (SELECT value FROM json_each(?))`,
      args: [ctx.now(), JSON.stringify(ids)],
    },
    ctx.emit.all(
      products.map(({ id, sellerId, version }) =>
        productArchived(id, { productId: id, sellerId }, version + 1),
      ),
    ),
    ...unindexProductStatements(ids),
  ]);
}
