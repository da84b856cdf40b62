import { describe, expect, test } from 'bun:test';
import { makeActor, makeCtx, type TestCtx } from '../../test/context.ts';
import { ImportSettings } from '../contract/import-schemas.ts';
import { outbox, products } from '../db/schema.ts';
import { exportProducts } from './export-products.ts';
import { getProduct } from './get-product.ts';
import { cancelImport, getImport, getImportReport, runImport, uploadImport } from './manage-import.ts';
import { processImport } from './process-import.ts';
import { searchProducts } from './search-products.ts';

const seller = makeActor('seller');
const line = (id: number, fields: object = {}) =>
  JSON.stringify({
    externalId: `x-${id}`,
    title: `Lamp ${id}`,
    status: 'active',
    categories: [['Home', 'Lamps']],
    variants: [{ sku: `LAMP-${id}`, price: { amount: 1000 + id, currency: 'EUR' } }],
    ...fields,
  });

async function upload(ctx: TestCtx, text: string, run: 'no' | 'dry' | 'yes' = 'yes') {
  const bytes = new TextEncoder().encode(text);
  const body = new Response(bytes).body;
  if (!body) throw new Error('no body');
  const file = { fileName: 'lamps.jsonl', body, settings: ImportSettings.parse({}) };
  return uploadImport(ctx, file, run);
}

const counts = ({
  created,
  updated,
  unchanged,
  rejected,
  status,
}: Awaited<ReturnType<typeof getImport>>) => ({
  created,
  updated,
  unchanged,
  rejected,
  status,
});

describe('processImport()', () => {
  test('brings in the good rows and reports the bad one with its line', async () => {
    const ctx = await makeCtx(seller);
    const { id } = await upload(ctx, [line(1), '{"title": 7}', line(3)].join('\n'));
    await processImport(ctx.as(), id);
    expect(counts(await getImport(ctx, id))).toEqual({
      created: 2,
      updated: 0,
      unchanged: 0,
      rejected: 1,
      status: 'finished',
    });
    const report = await getImportReport(ctx, id, { limit: 10 });
    expect(new Set(report.items.map((reject) => reject.line))).toEqual(new Set([2]));
    const page = await searchProducts(ctx.db, { category: 'home', limit: 10 });
    expect(page.items.map(({ title }) => title).toSorted()).toEqual(['Lamp 1', 'Lamp 3']);
  });

  test('is idempotent: the same file again changes nothing, a changed row changes one product', async () => {
    const ctx = await makeCtx(seller);
    const first = await upload(ctx, [line(1), line(2)].join('\n'));
    await processImport(ctx.as(), first.id);
    const again = await upload(ctx, [line(1), line(2, { title: 'Brass lamp' })].join('\n'));
    await processImport(ctx.as(), again.id);
    expect(counts(await getImport(ctx, again.id))).toMatchObject({ created: 0, updated: 1, unchanged: 1 });
    expect(await ctx.db.select().from(products)).toHaveLength(2);
    const types = (await ctx.db.select().from(outbox))
      .map(({ type }) => type)
      .filter((type) => type.startsWith('product.'));
    expect(types).toEqual(['product.created', 'product.created', 'product.updated']);
  });

  test('writes no product in a dry run and counts what a run would do', async () => {
    const ctx = await makeCtx(seller);
    const { id } = await upload(ctx, [line(1), line(2)].join('\n'), 'dry');
    await processImport(ctx.as(), id);
    expect(counts(await getImport(ctx, id))).toMatchObject({ created: 2, status: 'checked' });
    expect(await ctx.db.select().from(products)).toHaveLength(0);
    await runImport(ctx, id, { dryRun: false });
    await processImport(ctx.as(), id);
    expect(await ctx.db.select().from(products)).toHaveLength(2);
  });

  test('resumes an interrupted run behind the last chunk that is in, and counts every row once', async () => {
    const ctx = await makeCtx(seller);
    const { id } = await upload(ctx, Array.from({ length: 600 }, (_, index) => line(index)).join('\n'));
    const { writes, dying } = failAfter(ctx, 3);
    await expect(processImport(dying, id)).rejects.toThrow('killed');
    expect(writes()).toBe(4);
    const half = await getImport(ctx, id);
    expect(half.created).toBe(250);
    await ctx.db.$client.execute('UPDATE imports SET lease_until = 0');
    await processImport(ctx.as(), id);
    expect(counts(await getImport(ctx, id))).toMatchObject({
      created: 600,
      unchanged: 0,
      status: 'finished',
    });
    expect(await ctx.db.select({ id: products.id }).from(products)).toHaveLength(600);
  });

  test('stops when it is cancelled', async () => {
    const ctx = await makeCtx(seller);
    const { id } = await upload(ctx, line(1));
    await cancelImport(ctx, id);
    await processImport(ctx.as(), id);
    expect(await ctx.db.select().from(products)).toHaveLength(0);
  });

  test('rejects a row whose SKU belongs to another product', async () => {
    const ctx = await makeCtx(seller);
    const { id } = await upload(
      ctx,
      [line(1), line(2, { variants: [{ sku: 'LAMP-1', price: { amount: 5, currency: 'EUR' } }] })].join('\n'),
    );
    await processImport(ctx.as(), id);
    expect(counts(await getImport(ctx, id))).toMatchObject({ created: 1, rejected: 1 });
  });

  test('reads its own export back as unchanged', async () => {
    const ctx = await makeCtx(seller);
    const { id } = await upload(ctx, [line(1), line(2)].join('\n'));
    await processImport(ctx.as(), id);
    const text = await new Response(exportProducts(ctx, 'jsonl')).text();
    const again = await upload(ctx, text);
    await processImport(ctx.as(), again.id);
    expect(counts(await getImport(ctx, again.id))).toMatchObject({
      created: 0,
      updated: 0,
      unchanged: 2,
      rejected: 0,
    });
  });

  test("keeps a seller's import unknown to other sellers", async () => {
    const ctx = await makeCtx(seller);
    const { id } = await upload(ctx, line(1));
    await expect(getImport(ctx.as(makeActor('seller', 'tom')), id)).rejects.toMatchObject({
      type: { status: 404 },
    });
  });
});

describe('getProduct()', () => {
  test('costs one round trip', async () => {
    const ctx = await makeCtx(seller);
    const { id } = await upload(ctx, line(1));
    await processImport(ctx.as(), id);
    const [row] = await ctx.db.select({ slug: products.slug }).from(products);
    const before = ctx.roundTrips();
    await getProduct(ctx.as(), row?.slug ?? '');
    expect(ctx.roundTrips() - before).toBe(1);
  });
});

/** A ctx whose database is gone after some write batches, as when the isolate is killed. */
function failAfter(ctx: TestCtx, batches: number) {
  let count = 0;
  const client = new Proxy(ctx.db.$client, {
    get(target, name) {
      if (name !== 'batch') return Reflect.get(target, name);
      return (...args: Parameters<typeof target.batch>) => {
        if (args[1] === 'write' && (count += 1) > batches) throw new Error('killed');
        return target.batch(...args);
      };
    },
  });
  const db = new Proxy(ctx.db, {
    get: (target, name) => (name === '$client' ? client : Reflect.get(target, name)),
  });
  return { writes: () => count, dying: { ...ctx, db } };
}
