import { describe, expect, test } from 'bun:test';
import { makeActor, makeCtx, makeProduct, type TestCtx } from '../../test/context.ts';
import { ImportSettings } from '../contract/import-schemas.ts';
import { archiveProduct } from './archive-product.ts';
import { createProduct } from './create-product.ts';
import { uploadImport } from './manage-import.ts';
import { processImport } from './process-import.ts';
import { updateProduct } from './update-product.ts';

const seller = makeActor('seller');

async function importFile(ctx: TestCtx, rows: object[]): Promise<string> {
  const { body } = new Response(rows.map((row) => JSON.stringify(row)).join('\n'));
  if (!body) throw new Error('no body');
  const { id } = await uploadImport(
    ctx,
    { fileName: 'lamps.jsonl', body, settings: ImportSettings.parse({}) },
    'yes',
  );
  await processImport(ctx.as(), id);
  return id;
}

const lamp = (id: number, amount: number) => ({
  externalId: `x-${id}`,
  title: `Lamp ${id}`,
  status: 'active',
  categories: [['Home', 'Lamps']],
  variants: [{ sku: `LAMP-${id}`, price: { amount, currency: 'EUR' } }],
});

describe('announceProduct()', () => {
  test('tells a change of price and an archived product, after the answer', async () => {
    const ctx = await makeCtx(seller);
    const { product } = await createProduct(ctx, makeProduct());
    const variants = product.variants.map((variant) => ({
      ...variant,
      price: { amount: 999, currency: 'EUR' },
    }));
    await updateProduct(ctx, product.id, { variants });
    expect(ctx.announced).toEqual([]);
    await ctx.live.afterRequest()?.();
    const topic = `product:${product.id}`;
    expect(ctx.announced).toMatchObject([
      {
        topics: [topic],
        topic,
        type: 'product.changed',
        data: { status: 'active', variants: [{ id: product.variants[0]?.id, price: { amount: 999 } }] },
      },
    ]);
    await archiveProduct(ctx, product.id);
    await ctx.live.flush();
    expect(ctx.announced[1]).toMatchObject({ data: { status: 'archived' } });
    expect(ctx.announced[1]?.data).not.toHaveProperty('variants');
  });
});

describe('announceImport()', () => {
  test('tells the seller how a run ends, and who looks at a product that it changed it', async () => {
    const ctx = await makeCtx(seller);
    const id = await importFile(ctx, [lamp(1, 1000), lamp(2, 1000)]);
    expect(ctx.announced.at(-1)).toMatchObject({
      userIds: [seller.id],
      topic: `import:${id}`,
      type: 'import.advanced',
      data: { id, status: 'finished', rows: 2, created: 2 },
    });
    expect(ctx.announced.some(({ type }) => type === 'products.imported')).toBe(false);
    await importFile(ctx, [lamp(1, 900), lamp(2, 1000)]);
    const [changed] = ctx.announced.filter(({ type }) => type === 'products.imported');
    expect(changed).toMatchObject({ topics: [`shop:${seller.id}`] });
    expect(changed?.data).toEqual({ productIds: [expect.stringMatching(/^prd_/)] });
  });
});
