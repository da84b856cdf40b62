/** A coupon's code as it is compared: well-formed, NFC, no space around it, upper case. */
export function normalizeCode(typed: string): string {
  return typed.toWellFormed().normalize('NFC').trim().toUpperCase().normalize('NFC');
}

/** A gift card's code as it is compared: spaces and dashes do not count, and neither do letters that look like digits. */
export function normalizeCardCode(typed: string): string {
  return typed
    .toWellFormed()
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
}
