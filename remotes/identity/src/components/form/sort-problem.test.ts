import { describe, expect, test } from 'bun:test';
import { ApiProblem } from '@highstreet/federation';
import { slugOf, sortProblem } from './sort-problem.ts';

function problem(slug: string, errors: { pointer: string; detail: string }[] = []): ApiProblem {
  return new ApiProblem({ type: `urn:highstreet:problem:${slug}`, title: 'Refused', status: 422, errors });
}

const names = ['email', 'password', 'name'] as const;

describe('sortProblem()', () => {
  test('gives every named field its fault, in the order of the form', () => {
    const error = problem('invalid-input', [
      { pointer: '/name', detail: 'Use 1 to 100 characters.' },
      { pointer: '/email', detail: 'This is not an e-mail address.' },
    ]);
    expect(sortProblem(error, names)).toEqual([
      { name: 'email', fault: 'emailInvalid' },
      { name: 'name', fault: 'nameLong' },
    ]);
  });

  test('keeps a sentence it does not know', () => {
    const error = problem('invalid-input', [{ pointer: '/email', detail: 'Something new.' }]);
    expect(sortProblem(error, names)).toEqual([
      { name: 'email', fault: 'refused', detail: 'Something new.' },
    ]);
  });

  test('knows a common password by the type', () => {
    const error = problem('common-password', [{ pointer: '/password', detail: 'Any words.' }]);
    expect(sortProblem(error, names)).toEqual([{ name: 'password', fault: 'passwordCommon' }]);
  });

  test('does not take one field for another that begins alike', () => {
    const error = problem('invalid-input', [
      { pointer: '/names', detail: 'x' },
      { pointer: '/scopes/0', detail: 'y' },
    ]);
    expect(sortProblem(error, names)).toEqual([]);
    expect(sortProblem(error, ['scopes'])).toEqual([{ name: 'scopes', fault: 'refused', detail: 'y' }]);
  });

  test('finds no field in what is no problem of the API', () => {
    expect(sortProblem(new Error('x'), names)).toEqual([]);
    expect(sortProblem(undefined, names)).toEqual([]);
  });
});

describe('slugOf()', () => {
  test('reads the type and nothing else', () => {
    expect(slugOf(problem('wrong-password'))).toBe('wrong-password');
    expect(slugOf(new ApiProblem({ type: 'about:blank', title: 'x', status: 500 }))).toBe('');
    expect(slugOf('wrong-password')).toBe('');
  });
});
