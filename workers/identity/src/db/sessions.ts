import type { Statement } from '@highstreet/data';
import type { Client } from '../contract/index.ts';
import { statement } from './statement.ts';

export const DAY_MS = 24 * 60 * 60 * 1000;
/** A session ends after 30 days without use, and after 90 in any case. */
export const REFRESH_TOKEN_MS = 30 * DAY_MS;
export const SESSION_MS = 90 * DAY_MS;

export type NewSession = {
  id: string;
  userId: string;
  client: Client;
  device: string;
  address: string;
};

export function insertSession(session: NewSession, now: number): Statement {
  const { id, userId, client, device, address } = session;
  return statement`
    INSERT INTO sessions (id, user_id, client, device, address, created_at, last_used_at, expires_at)
    VALUES (${id}, ${userId}, ${client}, ${device}, ${address}, ${now}, ${now}, ${now + SESSION_MS})`;
}

export function insertRefreshToken(hash: string, sessionId: string, now: number): Statement {
  return statement`
    INSERT INTO refresh_tokens (hash, session_id, created_at, expires_at)
    VALUES (${hash}, ${sessionId}, ${now}, ${now + REFRESH_TOKEN_MS})`;
}

/** Uses a refresh token of a living session of a user who is not banned: of parallel requests one. Then its successor and the last use. */
export function rotateRefreshToken(
  token: { hash: string; successor: string; usedBy: string; address: string },
  now: number,
): Statement[] {
  const { hash, successor, usedBy, address } = token;
  return [
    statement`
      UPDATE refresh_tokens SET used_at = ${now}, used_by = ${usedBy}
      WHERE hash = ${hash} AND used_at IS NULL AND expires_at > ${now} AND EXISTS (
        SELECT 1 FROM sessions s JOIN users u ON u.id = s.user_id
        WHERE s.id = session_id AND s.ended_at IS NULL AND s.expires_at > ${now} AND u.banned_at IS NULL)`,
    statement`
      INSERT INTO refresh_tokens (hash, session_id, created_at, expires_at)
      SELECT ${successor}, session_id, ${now}, ${now + REFRESH_TOKEN_MS} FROM refresh_tokens
      WHERE hash = ${hash} AND changes() > 0`,
    statement`
      UPDATE sessions SET last_used_at = ${now}, address = ${address}
      WHERE id = (SELECT session_id FROM refresh_tokens WHERE hash = ${hash}) AND changes() > 0`,
  ];
}

/** Which sessions end: one, all of a user, or all but one. */
export type SessionSelection = {
  userId: string;
  sessionId?: string | undefined;
  except?: string | undefined;
};

/** Ends sessions and puts their access tokens, as long as one can live, on the list of revocations. */
export function endSessionRows(
  which: SessionSelection,
  reason: string,
  now: number,
  revokedUntil: number,
): Statement[] {
  const { userId, sessionId = null, except = null } = which;
  return [
    statement`
      INSERT INTO revocations (key, user_id, reason, created_at, expires_at)
      SELECT 's:' || id, user_id, ${reason}, ${now}, ${revokedUntil} FROM sessions
      WHERE user_id = ${userId} AND ended_at IS NULL
        AND (${sessionId} IS NULL OR id = ${sessionId}) AND (${except} IS NULL OR id <> ${except})
      ON CONFLICT (key) DO NOTHING`,
    statement`
      UPDATE sessions SET ended_at = ${now}, end_reason = ${reason}
      WHERE user_id = ${userId} AND ended_at IS NULL
        AND (${sessionId} IS NULL OR id = ${sessionId}) AND (${except} IS NULL OR id <> ${except})`,
  ];
}
