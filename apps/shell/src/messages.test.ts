import { expect, test } from 'bun:test';
import { checkMessages, findHardCodedText } from '@highstreet/ui/testing';
import { messages as later } from './later/messages.ts';
import { messages } from './messages.ts';
import { slices } from './slices.ts';

test('messages of the shell say the same in both languages', () => {
  expect(checkMessages(messages)).toEqual([]);
  expect(checkMessages(later)).toEqual([]);
});

test('messages of the shell hold every text', () => {
  expect(findHardCodedText(import.meta.dir)).toEqual([]);
});

test('entries of the navigation have words in both languages', () => {
  for (const { label } of slices.flatMap((slice) => slice.navigation)) {
    expect(label.en).not.toBe('');
    expect(label.de).not.toBe('');
  }
});
