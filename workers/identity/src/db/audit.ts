import type { Statement } from '@highstreet/data';
import { statement } from './statement.ts';

export type AuditAction =
  | 'user.registered'
  | 'user.verified'
  | 'user.updated'
  | 'user.role_changed'
  | 'user.banned'
  | 'user.unbanned'
  | 'user.deleted'
  | 'user.locked'
  | 'password.changed'
  | 'password.reset'
  | 'second_factor.enabled'
  | 'second_factor.disabled'
  | 'backup_codes.renewed'
  | 'provider.linked'
  | 'sessions.ended'
  | 'refresh_token.reused'
  | 'api_key.created'
  | 'api_key.revoked';

export type AuditFacts = {
  id: string;
  at: number;
  action: AuditAction;
  actorId: string | null;
  userId: string;
  address: string;
  detail: Record<string, string | number | boolean | null>;
};

/** Writes an entry if the statement before it changed a row. */
export function insertAudit(facts: AuditFacts): Statement {
  return statement`
    INSERT INTO audit_log (id, at, action, actor_id, user_id, address, detail)
    SELECT ${facts.id}, ${facts.at}, ${facts.action}, ${facts.actorId}, ${facts.userId}, ${facts.address},
      ${JSON.stringify(facts.detail)}
    WHERE changes() > 0`;
}
