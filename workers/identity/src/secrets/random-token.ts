const BASE_58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const BASE_32 = '0123456789abcdefghjkmnpqrstvwxyz';

/** A token that nobody can guess: 43 characters of base 58, 251 bits. */
export function randomToken(): string {
  return randomText(BASE_58, 43);
}

/** A code to be written down: 16 characters of base 32, 80 bits. */
export function randomCode(): string {
  return randomText(BASE_32, 16);
}

/** Bytes beyond the last full round of the alphabet are thrown away, so that every character is equally likely. */
function randomText(alphabet: string, length: number): string {
  const limit = 256 - (256 % alphabet.length);
  let text = '';
  while (text.length < length) {
    for (const byte of crypto.getRandomValues(new Uint8Array(length * 2))) {
      if (byte < limit && text.length < length) text += alphabet[byte % alphabet.length];
    }
  }
  return text;
}
