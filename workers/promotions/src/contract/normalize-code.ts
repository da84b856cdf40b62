/** A coupon's code as it is compared: well-formed, NFC, no space around it, upper case. */
export function normalizeCode(typed: string): string {
  return atRest(typed.toWellFormed(), (code) => code.normalize('NFC').trim().toUpperCase());
}

/** A gift card's code as it is compared: spaces and dashes do not count, and neither do letters that look like digits. */
export function normalizeCardCode(typed: string): string {
  return atRest(typed.toWellFormed(), (code) =>
    code
      .normalize('NFKC')
      .toUpperCase()
      .replaceAll(/[\s\p{Pd}]/gu, '')
      .replaceAll('O', '0')
      .replaceAll(/[IL]/g, '1'),
  );
}

/** Until another time changes nothing: a capital of Greek with several marks is composed only then. */
function atRest(code: string, step: (code: string) => string): string {
  const next = step(code);
  return next === code ? code : atRest(next, step);
}
