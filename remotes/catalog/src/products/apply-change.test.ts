import { describe, expect, test } from 'bun:test';
import type { Product, ProductChange } from '@highstreet/catalog/contract';
import { applyChange } from './apply-change.ts';

const euros = (amount: number) => ({ amount, currency: 'EUR' });
const product: Product = {
  id: 'prd_1',
  slug: 'mug',
  title: 'Mug',
  description: '',
  seller: { id: 'usr_1', name: 'Mara' },
  status: 'active',
  categoryIds: [],
  images: [],
  options: [],
  variants: [{ id: 'var_1', sku: 'MUG', optionValues: [], price: euros(1250) }],
  attributes: {},
  inStock: true,
  rating: { average: 0, count: 0 },
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
};
const change: ProductChange = {
  id: 'prd_1',
  title: 'Mug',
  status: 'active',
  inStock: false,
  updatedAt: '2026-01-01T00:00:01.000Z',
  variants: [{ id: 'var_1', price: euros(999), compareAtPrice: euros(1250) }],
};

describe('applyChange()', () => {
  test('takes over prices and stock, and nothing else', () => {
    const next = applyChange(product, change);
    expect(next).toMatchObject({
      inStock: false,
      description: '',
      variants: [{ sku: 'MUG', price: euros(999) }],
    });
  });

  test('leaves newer facts alone', () => {
    expect(applyChange({ ...product, updatedAt: '2026-01-02T00:00:00.000Z' }, change)?.inStock).toBe(true);
  });

  test('cannot tell other variants, another status, or what is too much for a message', () => {
    const others = change.variants?.map((variant) => ({ ...variant, id: 'var_2' }));
    expect(applyChange(product, { ...change, variants: others })).toBeUndefined();
    expect(applyChange(product, { ...change, variants: [] })).toBeUndefined();
    expect(applyChange(product, { ...change, variants: undefined })).toBeUndefined();
    expect(applyChange(product, { ...change, status: 'archived' })).toBeUndefined();
  });
});
