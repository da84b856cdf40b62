import { expect, test } from 'bun:test';
import { readStockFile } from './read-stock-file.ts';

test.each([
  ['A,Main,3', [[1, 'A', 'Main', 3]]],
  ['\uFEFFsku,quantity\nA,3\n', [[2, 'A', '', 3]]],
  ['Quantity\tSKU\tLocation\r\n3\tA\tCellar\r\n', [[2, 'A', 'Cellar', 3]]],
  [
    'sku;location;quantity\n"A;""1""";"two\nlines";3\nB;;0',
    [
      [2, 'A;"1"', 'two\nlines', 3],
      [4, 'B', '', 0],
    ],
  ],
  [
    'A,,1\n\n  \nB,,2',
    [
      [1, 'A', '', 1],
      [4, 'B', '', 2],
    ],
  ],
])('readStockFile() reads %j', (text, expected) => {
  expect(
    readStockFile(text).map(({ line, sku, location, quantity }) => [line, sku, location, quantity]),
  ).toEqual(expected as never);
});

test.each([
  ['A,,-1', 'quantity'],
  ['A,,1.5', 'quantity'],
  ['A,,99999999999', 'quantity'],
  [',,1', 'columns'],
  ['A', 'columns'],
])('readStockFile() says why %j is no row', (text, why) => {
  expect(readStockFile(text).map((row) => row.why)).toEqual([why as never]);
});

test.each(['', 'sku,quantity', '"A,,1', 'A,,1\n'.repeat(5_001)])(
  'readStockFile() refuses a file that is none',
  (text) => {
    expect(() => readStockFile(text)).toThrow();
  },
);
