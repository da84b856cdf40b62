import type { Ctx } from '../context.ts';

export type MailKind =
  | 'verification'
  | 'password-reset'
  | 'registered-again'
  | 'locked'
  | 'password-changed'
  | 'second-factor-changed'
  | 'provider-linked'
  | 'banned';

/** A mail as the person gets it. `link` is the one thing to do, if there is one. */
export type MailText = { kind: MailKind; subject: string; text: string; link: string | null };

type Template = { subject: string; lines: string[]; path?: string };

/** Writes the mail of a kind; links lead to the pages of the configured origin. */
export function writeMail(ctx: Ctx, kind: MailKind, name: string, fact = ''): MailText {
  const { subject, lines, path } = TEMPLATES[kind](fact);
  const link = path === undefined ? null : `${ctx.config.origin}${path}`;
  const text = [`Hello ${name},`, ...lines, ...(link ? [link] : []), 'Highstreet'].join('\n\n');
  return { kind, subject, text, link };
}

const NOT_YOU = 'If this was not you, set a new password at once:';

const TEMPLATES: Record<MailKind, (fact: string) => Template> = {
  verification: (token) => ({
    subject: 'Is this your e-mail address?',
    lines: ['please confirm your e-mail address within 24 hours. If you did not sign up, ignore this mail.'],
    path: `/verify-email/${token}`,
  }),
  'password-reset': (token) => ({
    subject: 'Set a new password',
    lines: [
      'with this link you set a new password, once, within an hour. If you did not ask for it, ignore this mail.',
    ],
    path: `/reset-password/${token}`,
  }),
  'registered-again': () => ({
    subject: 'You have an account already',
    lines: [
      'somebody has just tried to sign up with your address. If it was you: you have an account and can sign in. Here you set a new password:',
    ],
    path: '/forgot-password',
  }),
  locked: () => ({
    subject: 'Your account is locked for 15 minutes',
    lines: ['there were ten wrong attempts to sign in, so your account is locked for 15 minutes.', NOT_YOU],
    path: '/forgot-password',
  }),
  'password-changed': () => ({
    subject: 'Your password was changed',
    lines: ['your password was changed and other devices were signed out.', NOT_YOU],
    path: '/forgot-password',
  }),
  'second-factor-changed': (state) => ({
    subject: `Your second factor was turned ${state}`,
    lines: [`the second factor of your account was turned ${state}.`, NOT_YOU],
    path: '/forgot-password',
  }),
  'provider-linked': (title) => ({
    subject: `${title} can sign you in now`,
    lines: [`your account was linked with ${title}.`, NOT_YOU],
    path: '/forgot-password',
  }),
  banned: (reason) => ({
    subject: 'Your account was closed',
    lines: ['an admin has closed your account.', ...(reason ? [`Reason: ${reason}`] : [])],
  }),
};
