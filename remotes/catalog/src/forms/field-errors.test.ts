import { expect, test } from 'bun:test';
import { ApiProblem } from '@highstreet/federation';
import { fieldErrors, toPath } from './field-errors.ts';

test('fieldErrors() turns pointers into paths of the form', () => {
  const error = new ApiProblem({
    type: 'about:blank',
    title: 'Invalid input',
    status: 422,
    errors: [
      { pointer: '/variants/0/sku', detail: 'is taken' },
      { pointer: '?limit', detail: 'is no field' },
    ],
  });
  expect(fieldErrors(error)).toEqual([{ path: 'variants.0.sku', message: 'is taken' }]);
  expect(fieldErrors(new Error('no problem'))).toEqual([]);
});

test('toPath() decodes what a pointer encodes', () => {
  expect(toPath('/attributes/a~1b~0c')).toBe('attributes.a/b~c');
});
