/** Crockford's base 32: no letter that is taken for a digit. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CARD_LETTERS = 20;
const COUPON_LETTERS = 16;

/** A gift card's code: 100 random bits. */
export function makeCardCode(): string {
  return randomLetters(CARD_LETTERS);
}

/** A gift card's code as people read it: in groups of five. */
export function formatCardCode(code: string): string {
  return code.replaceAll(/.{5}(?=.)/g, '$&-');
}

/** A card's code where the whole of it is nobody's business: its last group. */
export function maskCardCode(code: string): string {
  return `…${code.slice(-5)}`;
}

/** Different codes of one coupon: its prefix and 80 random bits. */
export function makeCouponCodes(prefix: string, count: number): string[] {
  const codes = new Set<string>();
  while (codes.size < count)
    codes.add(`${prefix}-${randomLetters(COUPON_LETTERS).replaceAll(/.{4}(?=.)/g, '$&-')}`);
  return [...codes];
}

function randomLetters(count: number): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(count)), (byte) => LETTERS[byte % 32]).join('');
}
