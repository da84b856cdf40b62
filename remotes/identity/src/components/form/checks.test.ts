import { describe, expect, test } from 'bun:test';
import {
  checkBackupCode,
  checkCode,
  checkEmail,
  checkName,
  checkNewPassword,
  checkPassword,
} from './checks.ts';

describe('checkEmail()', () => {
  for (const email of ['ada@example.org', ' Ada+news@Example.ORG ', 'jörg@müller.example', 'a@b.co']) {
    test(`takes "${email}"`, () => expect(checkEmail(email)).toBeNull());
  }
  for (const email of [
    'ada',
    'ada@',
    '@example.org',
    'ada@example',
    'ada@exa mple.org',
    'a@b@c.org',
    `${'a'.repeat(65)}@b.co`,
  ]) {
    test(`refuses "${email}"`, () => expect(checkEmail(email)).toBe('emailInvalid'));
  }
  test('tells an empty field apart', () => expect(checkEmail('  ')).toBe('emailMissing'));
});

describe('checkNewPassword()', () => {
  test('wants 8 to 128 characters, counted as people do', () => {
    expect(checkNewPassword('')).toBe('passwordMissing');
    expect(checkNewPassword('1234567')).toBe('passwordShort');
    expect(checkNewPassword('🌻🌻🌻🌻')).toBe('passwordShort');
    expect(checkNewPassword('🌻'.repeat(8))).toBeNull();
    expect(checkNewPassword('a'.repeat(128))).toBeNull();
    expect(checkNewPassword('a'.repeat(129))).toBe('passwordLong');
  });
});

describe('checkPassword()', () => {
  test('takes any password that is not empty, as old ones may be short', () => {
    expect(checkPassword('x')).toBeNull();
    expect(checkPassword('')).toBe('passwordMissing');
  });
});

describe('checkName()', () => {
  test('takes names of all kinds', () => {
    for (const name of ['Ada', 'Dr. Jörg Müller-Lüdenscheidt', '李小龍', "Sinéad O'Connor"]) {
      expect(checkName(name)).toBeNull();
    }
  });
  test('refuses what could be taken for something else', () => {
    expect(checkName('   ')).toBe('nameMissing');
    expect(checkName('<b>Ada</b>')).toBe('nameInvalid');
    expect(checkName('Ada\u202Egnp')).toBe('nameInvalid');
    expect(checkName('a'.repeat(101))).toBe('nameLong');
  });
});

describe('checkCode()', () => {
  test('wants six digits', () => {
    expect(checkCode('123456')).toBeNull();
    expect(checkCode('12345')).toBe('codeInvalid');
    expect(checkCode('')).toBe('codeMissing');
  });
});

describe('checkBackupCode()', () => {
  test('takes a code with and without dashes, in either case', () => {
    expect(checkBackupCode('abcd-1234-efgh-5678')).toBeNull();
    expect(checkBackupCode('ABCD1234EFGH5678')).toBeNull();
    expect(checkBackupCode('abc!')).toBe('codeInvalid');
    expect(checkBackupCode(' - ')).toBe('codeMissing');
  });
});
