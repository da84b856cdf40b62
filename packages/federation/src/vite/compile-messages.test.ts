import { expect, test } from 'bun:test';
import { createTranslator } from 'use-intl/core';
import format from 'use-intl/format-message/format-only';
import { compileTree } from './compile-messages.ts';

test('compileTree() keeps plain words as they are', () => {
  expect(compileTree({ a: { b: 'Home' } }, 'en.json')).toEqual({ a: { b: 'Home' } });
});

test('compileTree() gives what the formatter without parser reads', () => {
  const message = '{count, plural, =0 {nothing} one {# thing} other {# things}} for {name}';
  const compiled = compileTree(message, 'en.json');
  const values = { count: 2, name: 'Ada' };
  const source = createTranslator({ locale: 'en', messages: { m: message } });
  expect(formatted(compiled, values)).toBe(source('m', values));
});

test('compileTree() names the place of a broken message', () => {
  expect(() => compileTree({ a: '{count, plural' }, 'en.json')).toThrow('en.json a');
});

function formatted(compiled: unknown, values: Record<string, string | number>) {
  const formatters = {
    getDateTimeFormat: (...args: ConstructorParameters<typeof Intl.DateTimeFormat>) =>
      new Intl.DateTimeFormat(...args),
    getNumberFormat: (...args: ConstructorParameters<typeof Intl.NumberFormat>) =>
      new Intl.NumberFormat(...args),
    getPluralRules: (...args: ConstructorParameters<typeof Intl.PluralRules>) =>
      new Intl.PluralRules(...args),
  };
  return Reflect.apply(format, undefined, ['m', compiled, values, { locale: 'en', formatters }]);
}
