import type { Statement } from '@highstreet/data';
import { statement } from './statement.ts';

/** Deletes everything of a user, the user's own row last. Revocations and the audit log stay. */
export function deleteUserRows(id: string): Statement[] {
  return [
    statement`DELETE FROM refresh_tokens WHERE session_id IN (SELECT id FROM sessions WHERE user_id = ${id})`,
    statement`DELETE FROM sessions WHERE user_id = ${id}`,
    statement`DELETE FROM login_challenges WHERE user_id = ${id}`,
    statement`DELETE FROM totp_secrets WHERE user_id = ${id}`,
    statement`DELETE FROM totp_used_steps WHERE user_id = ${id}`,
    statement`DELETE FROM backup_codes WHERE user_id = ${id}`,
    statement`DELETE FROM oauth_accounts WHERE user_id = ${id}`,
    statement`DELETE FROM api_keys WHERE user_id = ${id}`,
    statement`DELETE FROM email_tokens WHERE user_id = ${id}`,
    statement`DELETE FROM mail_outbox WHERE user_id = ${id}`,
    statement`DELETE FROM password_hashes WHERE user_id = ${id}`,
    statement`DELETE FROM users WHERE id = ${id}`,
  ];
}
