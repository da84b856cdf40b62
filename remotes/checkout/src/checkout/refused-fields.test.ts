import { expect, test } from 'bun:test';
import { ApiProblem } from '@highstreet/federation';
import { refusedFields } from './refused-fields.ts';

const problem = new ApiProblem({
  type: 'urn:highstreet:problem:invalid-input',
  title: 'Invalid input',
  status: 422,
  errors: [
    { pointer: '/email', detail: 'is no address' },
    { pointer: '/billingAddress/postalCode', detail: 'is no code there' },
    { pointer: '/payment/token', detail: 'is not known' },
  ],
});

test('refusedFields() finds the fields of the form by their pointers', () => {
  expect(refusedFields(problem, false)).toEqual([
    { name: 'email', detail: 'is no address' },
    { name: 'billingAddress.postalCode', detail: 'is no code there' },
  ]);
  expect(refusedFields(new Error('no problem'), false)).toEqual([]);
});

test('refusedFields() finds the billing address where a pick-up has typed it', () => {
  expect(refusedFields(problem, true)[1]?.name).toBe('shippingAddress.postalCode');
});
