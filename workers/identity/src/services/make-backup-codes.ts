import { digestToken } from '../secrets/digest-token.ts';
import { randomCode } from '../secrets/random-token.ts';

const CODES = 10;

/** Ten codes of 80 bits, as the person notes them, and their hashes. */
export async function makeBackupCodes(userId: string): Promise<{ codes: string[]; hashes: string[] }> {
  const plain = Array.from({ length: CODES }, randomCode);
  const hashes = await Promise.all(plain.map((code) => hashBackupCode(userId, code)));
  return { codes: plain.map((code) => code.match(/.{4}/g)?.join('-') ?? code), hashes };
}

/** How a backup code stands in the database. */
export function hashBackupCode(userId: string, code: string): Promise<string> {
  return digestToken(`${userId}:${code}`);
}
