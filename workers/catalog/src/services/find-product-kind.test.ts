import { expect, test } from 'bun:test';
import { findProductKind } from './find-product-kind.ts';

test.each([
  ['Targus notebook case 39.6 cm (15.6") Black', 'Targus', ['Black'], 'notebook case', 'case'],
  [
    'Xerox 006R90321 toner cartridge Original Black 6 pc(s)',
    'Xerox',
    ['Original', 'Black'],
    'toner cartridge',
    'cartridge',
  ],
  ['Sleeve for notebook', '', [], 'sleeve', 'sleeve'],
  ['CHERRY WetEx Keyboard cover', 'CHERRY', [], 'keyboard cover', 'cover'],
  ['Café chair, red', '', ['red'], 'cafe chair', 'chair'],
  ['123 456', '', [], '', ''],
])('findProductKind() finds the nouns of %p', (title, brand, values, kind, head) => {
  expect(findProductKind(title, brand, values)).toEqual({ kind, head });
});
