/** Names of the messages in `identity.fields` that say what is wrong with an input. */
export type Fault =
  | 'emailMissing'
  | 'emailInvalid'
  | 'passwordMissing'
  | 'passwordShort'
  | 'passwordLong'
  | 'passwordCommon'
  | 'nameMissing'
  | 'nameLong'
  | 'nameInvalid'
  | 'codeMissing'
  | 'codeInvalid'
  | 'codeWrong'
  | 'refused';

const EMAIL = /^[^\s@"<>\p{Cc}]{1,64}@[^\s@"<>\p{Cc}]{1,189}\.[^\s@"<>.\p{Cc}]{2,}$/u;

/** These checks answer early and in the person's language; what is accepted is the rule of the API. */
export function checkEmail(text: string): Fault | null {
  const email = text.normalize('NFKC').trim();
  if (email === '') return 'emailMissing';
  return email.length <= 320 && EMAIL.test(email) ? null : 'emailInvalid';
}

export function checkPassword(text: string): Fault | null {
  return text === '' ? 'passwordMissing' : null;
}

export function checkNewPassword(text: string): Fault | null {
  if (text === '') return 'passwordMissing';
  const length = Array.from(text.normalize('NFKC')).length;
  if (length < 8) return 'passwordShort';
  return length > 128 ? 'passwordLong' : null;
}

export function checkName(text: string): Fault | null {
  const name = text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim();
  if (name === '') return 'nameMissing';
  if (name.length > 100) return 'nameLong';
  return /[\p{Cc}\u202A-\u202E\u2066-\u2069<>]/u.test(name) ? 'nameInvalid' : null;
}

/** Six digits of an authenticator. */
export function checkCode(text: string): Fault | null {
  if (text === '') return 'codeMissing';
  return /^\d{6}$/.test(text) ? null : 'codeInvalid';
}

/** A backup code as it was shown, with or without its dashes. */
export function checkBackupCode(text: string): Fault | null {
  const code = text.replaceAll(/[\s-]/g, '');
  if (code === '') return 'codeMissing';
  return /^[0-9a-z]{6,36}$/i.test(code) ? null : 'codeInvalid';
}
