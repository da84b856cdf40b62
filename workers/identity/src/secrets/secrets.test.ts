import { describe, expect, test } from 'bun:test';
import { createLocalJWKSet, jwtVerify } from 'jose';
import { argon2, makeTokenKey, ORIGIN } from '../../test/context.ts';
import { COMMON_PASSWORDS } from './common-passwords.ts';
import { openPasswords } from './passwords.ts';
import { randomCode, randomToken } from './random-token.ts';
import { openTokens } from './token-keys.ts';
import { openVault } from './vault.ts';

const key = (byte: number) => Buffer.alloc(32, byte).toString('base64');
const user = { id: 'usr_a', email: 'a@b.test', name: 'Ädä', role: 'seller', verified: true } as const;

describe('openPasswords()', () => {
  const passwords = openPasswords(argon2, Number.POSITIVE_INFINITY, () => 0);

  test('takes its own password and no other, with a salt of its own each time', () => {
    const hash = passwords.hash('a fine password');
    expect(hash).toStartWith('$argon2id$v=19$m=19456,t=2,p=1$');
    expect(passwords.verify(hash, 'a fine password')).toBe(true);
    expect(passwords.verify(hash, 'A fine password')).toBe(false);
    expect(passwords.hash('a fine password')).not.toBe(hash);
  });

  test('compares every character of a password that is not ASCII', () => {
    const hash = passwords.hash('пароль-один');
    expect(passwords.verify(hash, 'пароль-два!')).toBe(false);
    expect(passwords.verify(hash, 'пароль-одиж')).toBe(false);
    expect(passwords.verify(hash, 'пароль-один')).toBe(true);
  });

  test('tells a NUL and what follows it apart', () => {
    expect(passwords.verify(passwords.hash('same\0one'), 'same\0two')).toBe(false);
  });

  test('works as long without a hash as with one, and never agrees', () => {
    const time = (hash: string | undefined) => {
      const start = performance.now();
      for (let count = 0; count < 5; count += 1) expect(passwords.verify(hash, 'something')).toBe(false);
      return performance.now() - start;
    };
    const known = time(passwords.hash('other'));
    expect(time(undefined)).toBeGreaterThan(known / 4);
  });

  test('refuses to begin after the deadline', () => {
    const late = openPasswords(argon2, 10, () => 11);
    expect(() => late.hash('a fine password')).toThrow('Too many people');
  });
});

describe('openVault()', () => {
  test('opens what it sealed, for the same purpose only and not when changed', async () => {
    const vault = openVault(key(1));
    const sealed = await vault.seal('totp:usr_a', 'secret');
    expect(await vault.open('totp:usr_a', sealed)).toBe('secret');
    expect(await vault.seal('totp:usr_a', 'secret')).not.toBe(sealed);
    await expect(vault.open('totp:usr_b', sealed)).rejects.toThrow();
    await expect(vault.open('totp:usr_a', `${sealed.slice(0, -3)}AAA`)).rejects.toThrow();
  });

  test('opens with an old key that is still listed, and seals with the first', async () => {
    const sealed = await openVault(key(1)).seal('x', 'secret');
    expect(await openVault(`${key(2)},${key(1)}`).open('x', sealed)).toBe('secret');
    await expect(openVault(key(2)).open('x', sealed)).rejects.toThrow();
  });

  test('refuses a key that is not 32 bytes', async () => {
    await expect(openVault(Buffer.alloc(40, 1).toString('base64')).mac('x', 'y')).rejects.toThrow('32 bytes');
  });
});

describe('openTokens()', () => {
  test('signs with the first key what every published key set with it verifies, through a rotation', async () => {
    const [older, newer] = [await makeTokenKey(), await makeTokenKey()];
    const options = { issuer: ORIGIN, audience: 'highstreet', algorithms: ['EdDSA'] };
    const before = openTokens([older], ORIGIN, Date.now);
    const during = openTokens([newer, older], ORIGIN, Date.now);
    const keySet = createLocalJWKSet(during.publicKeys());
    for (const tokens of [before, during]) {
      const token = await tokens.sign(user, 'ses_a');
      const { payload, protectedHeader } = await jwtVerify(token, keySet, options);
      expect(protectedHeader.alg).toBe('EdDSA');
      expect(payload).toMatchObject({
        sub: 'usr_a',
        role: 'seller',
        sid: 'ses_a',
        email: 'a@b.test',
        verified: true,
      });
      expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(900);
      expect(payload.jti).toStartWith('tok_');
    }
    const after = createLocalJWKSet(openTokens([newer], ORIGIN, Date.now).publicKeys());
    await expect(jwtVerify(await before.sign(user, 'ses_a'), after, options)).rejects.toThrow();
  });

  test('publishes no private part', async () => {
    const { keys } = openTokens([await makeTokenKey()], ORIGIN, Date.now).publicKeys();
    expect(Object.keys(keys[0] ?? {}).toSorted()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x']);
  });
});

describe('random tokens', () => {
  test('are long, of their alphabet and never the same', () => {
    const tokens = new Set(Array.from({ length: 500 }, randomToken));
    expect(tokens.size).toBe(500);
    for (const token of tokens) expect(token).toMatch(/^[1-9A-HJ-NP-Za-km-z]{43}$/);
    expect(randomCode()).toMatch(/^[0-9a-hjkmnp-tv-z]{16}$/);
  });
});

describe('COMMON_PASSWORDS', () => {
  test('has 10,000 entries of 8 characters and more, all in lower case', () => {
    const list = COMMON_PASSWORDS.split(' ');
    expect(new Set(list).size).toBe(10_000);
    expect(list.filter((entry) => entry.length < 8 || entry !== entry.toLowerCase())).toEqual([]);
  });
});
