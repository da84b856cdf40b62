import { expect, test } from 'bun:test';
import { withItem } from './with-item.ts';

const lists = [
  { id: 'a', productIds: ['1', '2'] },
  { id: 'b', productIds: [] },
];

test('withItem() puts a product on one list, once', () => {
  expect(withItem(lists, { wishlistId: 'b', productId: '1', isOn: true })[1]?.productIds).toEqual(['1']);
  expect(withItem(lists, { wishlistId: 'a', productId: '2', isOn: true })[0]?.productIds).toEqual(['2', '1']);
});

test('withItem() takes a product off one list only', () => {
  const both = withItem(lists, { wishlistId: 'b', productId: '1', isOn: true });
  expect(withItem(both, { wishlistId: 'a', productId: '1', isOn: false })).toEqual([
    { id: 'a', productIds: ['2'] },
    { id: 'b', productIds: ['1'] },
  ]);
});
