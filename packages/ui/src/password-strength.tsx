export type Strength = 'none' | 'weak' | 'fair' | 'good' | 'strong';

const common =
  /^(password|passwort|qwert|letmein|welcome|willkommen|admin|iloveyou|highstreet|12345|abc123)/i;

/** A rough guess for the eye only; what is accepted is the server's rule. Length counts most. */
export function passwordStrength(password: string): Strength {
  if (password === '') return 'none';
  const distinct = new Set(password).size;
  if (password.length < 8 || distinct < 5) return 'weak';
  if (common.test(password)) return password.length < 16 ? 'weak' : 'fair';
  const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\p{N}/u, /[^\p{L}\p{N}]/u].filter((kind) =>
    kind.test(password),
  ).length;
  const points = password.length + kinds * 2 + Math.min(distinct, 12) / 3;
  if (points >= 25) return 'strong';
  if (points >= 19) return 'good';
  return points >= 14 ? 'fair' : 'weak';
}
