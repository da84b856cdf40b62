import { InvalidInput } from '@highstreet/http';
import { identityProblems } from '../contract/problems.ts';
import { COMMON_PASSWORDS } from '../secrets/common-passwords.ts';

let common: Set<string> | undefined;

/** Throws when a new password is among the most common ones, in any case, or is the person's own address. */
export function checkPassword(password: string, email: string, pointer = '/password'): void {
  common ??= new Set(COMMON_PASSWORDS.split(' '));
  const lower = password.toLowerCase();
  if (!common.has(lower) && lower !== email && !isOneCharacter(lower)) return;
  const detail = 'Too many people use this password. Choose one that is hard to guess.';
  throw new InvalidInput(detail, [{ pointer, detail }], identityProblems.commonPassword);
}

function isOneCharacter(text: string): boolean {
  return new Set(text).size === 1;
}
