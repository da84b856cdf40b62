import { z } from '@hono/zod-openapi';

/** The one form in which e-mail addresses are compared: trimmed, NFKC, lower case. No plus or dot tricks are merged. */
export function normalEmail(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}

const EMAIL = /^[^\s@"<>\p{Cc}]{1,64}@[^\s@"<>\p{Cc}]{1,189}\.[^\s@"<>.\p{Cc}]{2,}$/u;
export const instant = z.iso.datetime().openapi({ example: '2026-11-20T09:30:00.000Z' });

export const Role = z.enum(['admin', 'seller', 'customer']).openapi('Role');
export type Role = z.infer<typeof Role>;

export const Email = z
  .string()
  .max(320)
  .transform(normalEmail)
  .refine((value) => EMAIL.test(value), 'This is not an e-mail address.')
  .openapi({ type: 'string', format: 'email', example: 'ada@example.org' });

/** A new password. That it is none of the 10,000 most common ones is checked by the service. */
export const NewPassword = z
  .string()
  .max(512)
  .transform((text) => text.normalize('NFKC'))
  .refine((text) => Array.from(text).length >= 8, 'Use at least 8 characters.')
  .refine((text) => Array.from(text).length <= 128, 'Use at most 128 characters.')
  .openapi({ type: 'string', format: 'password', minLength: 8, maxLength: 128 });

/** A password to be compared: any text, so that the answer is the same for every wrong one. */
export const Password = z
  .string()
  .min(1)
  .max(512)
  .transform((text) => text.normalize('NFKC'))
  .openapi({ type: 'string', format: 'password', minLength: 1, maxLength: 512 });

export const PersonName = z
  .string()
  .max(1000)
  .transform((text) => text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim())
  .refine((text) => text.length >= 1 && text.length <= 100, 'Use 1 to 100 characters.')
  .refine(
    (text) => !/[\p{Cc}\u202A-\u202E\u2066-\u2069<>]/u.test(text),
    'Use letters, digits and plain punctuation.',
  )
  .openapi({ type: 'string', minLength: 1, maxLength: 100, example: 'Ada Lovelace' });

export const OpaqueToken = z.string().min(1).max(200);

/** What the session of a browser or program knows of its user. */
export const SessionUser = z
  .object({ id: z.string(), email: z.string(), name: z.string(), role: Role, verified: z.boolean() })
  .openapi('SessionUser');
export type SessionUser = z.infer<typeof SessionUser>;

export const User = SessionUser.extend({ createdAt: instant }).openapi('User');
export type User = z.infer<typeof User>;

/** Own data, with what the account page needs to know. */
export const Account = User.extend({
  hasPassword: z.boolean(),
  secondFactor: z.boolean(),
  providers: z.array(z.string()).openapi({ description: 'Linked OpenID providers' }),
}).openapi('Account');
export type Account = z.infer<typeof Account>;

export const Register = z
  .object({ email: Email, password: NewPassword, name: PersonName })
  .openapi('Register');
export type Register = z.infer<typeof Register>;

/** The same for every address, known or not. */
export const Registered = z.object({ email: z.string(), message: z.string() }).openapi('Registered');
export type Registered = z.infer<typeof Registered>;

export const VerifyEmail = z.object({ token: OpaqueToken }).openapi('VerifyEmail');
export type VerifyEmail = z.infer<typeof VerifyEmail>;

/** Asks for a mail. The answer never tells whether the address is known. */
export const MailRequest = z.object({ email: Email }).openapi('MailRequest');
export type MailRequest = z.infer<typeof MailRequest>;

export const MailRequested = z.object({ message: z.string() }).openapi('MailRequested');
export type MailRequested = z.infer<typeof MailRequested>;

export const ResetPassword = z.object({ token: OpaqueToken, password: NewPassword }).openapi('ResetPassword');
export type ResetPassword = z.infer<typeof ResetPassword>;

export const UpdateMe = z.object({ name: PersonName }).openapi('UpdateMe');
export type UpdateMe = z.infer<typeof UpdateMe>;

/** `currentPassword` is left out only by an account that has none yet. */
export const ChangePassword = z
  .object({ currentPassword: Password.optional(), newPassword: NewPassword })
  .openapi('ChangePassword');
export type ChangePassword = z.infer<typeof ChangePassword>;

/** Proof for a step that must not be taken by someone who found an open browser. Left out only by an account without a password. */
export const Confirmation = z.object({ password: Password.optional() }).openapi('Confirmation');
export type Confirmation = z.infer<typeof Confirmation>;
