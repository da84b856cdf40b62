import { describe, expect, test } from 'bun:test';
import { refuseRejected, requireAccess } from './index.ts';

const nobody = { isRejected: false, isByCookie: false };
const actor = { id: 'usr_1', role: 'customer', email: '', name: '', sessionId: 's', verified: true } as const;

describe('requireAccess()', () => {
  test.each([
    ['public', 'POST', true],
    ['public-read', 'GET', true],
    ['public-read', 'HEAD', true],
    ['public-read', 'POST', false],
    ['public-read', 'DELETE', false],
    ['signed-in', 'GET', false],
  ] as const)('a stranger, %s, %s: %p', (access, method, passes) => {
    const check = () => requireAccess(access, method, nobody);
    if (passes) expect(check).not.toThrow();
    else expect(check).toThrow('Sign in');
  });

  test('a known caller passes everywhere', () => {
    expect(() => requireAccess('signed-in', 'POST', { ...nobody, actor })).not.toThrow();
  });
});

describe('refuseRejected()', () => {
  test('answers 401 and says how to sign in', () => {
    expect(() => refuseRejected({ ...nobody, isRejected: true })).toThrow(
      expect.objectContaining({ type: expect.objectContaining({ status: 401 }) }),
    );
  });
});
