import { defineEvent } from '@highstreet/events/define';
import { z } from 'zod';

const UserFacts = z.object({ userId: z.string(), name: z.string(), role: z.string(), email: z.string() });
/** A mail that waits to be sent: its text is asked for with the RPC `readMail`, so that no secret travels in an event. */
const MailFacts = z.object({
  userId: z.string(),
  mailId: z.string(),
  expiresAt: z.iso.datetime().nullable(),
});
const SessionFacts = z.object({ userId: z.string(), sessionId: z.string() });
/** Without `sessionId` all sessions of the user have ended, but the one that was kept. */
const EndedFacts = z.object({
  userId: z.string(),
  sessionId: z.string().nullable(),
  keptSessionId: z.string().nullable(),
  reason: z.string(),
});

export const userRegistered = defineEvent('user.registered', 1, UserFacts);
export const userVerified = defineEvent(
  'user.verified',
  1,
  z.object({ userId: z.string(), email: z.string() }),
);
export const userUpdated = defineEvent('user.updated', 1, UserFacts);
export const userRoleChanged = defineEvent('user.role_changed', 1, UserFacts.extend({ from: z.string() }));
export const userBanned = defineEvent('user.banned', 1, z.object({ userId: z.string() }));
export const userUnbanned = defineEvent('user.unbanned', 1, z.object({ userId: z.string() }));
export const userDeleted = defineEvent('user.deleted', 1, z.object({ userId: z.string() }));

export const verificationRequested = defineEvent('user.verification_requested', 1, MailFacts);
export const passwordResetRequested = defineEvent('user.password_reset_requested', 1, MailFacts);
export const registeredAgain = defineEvent('user.registered_again', 1, MailFacts);
export const accountLocked = defineEvent('user.locked', 1, MailFacts);
export const passwordChanged = defineEvent('user.password_changed', 1, MailFacts);
export const secondFactorChanged = defineEvent('user.second_factor_changed', 1, MailFacts);
export const providerLinked = defineEvent('user.provider_linked', 1, MailFacts);
export const accountBanned = defineEvent('user.ban_notified', 1, MailFacts);

export const sessionCreated = defineEvent('session.created', 1, SessionFacts);
export const sessionRevoked = defineEvent('session.revoked', 1, EndedFacts);
