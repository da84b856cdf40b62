import type { Actor, Role } from './actor.ts';
import { Forbidden, Unauthorized } from './problems.ts';

/** Who may call an operation at all. Whose object it touches is decided by the service. */
export type Access = 'public' | 'signed-in' | 'seller' | 'admin';

const ROLES: Record<Exclude<Access, 'public' | 'signed-in'>, readonly Role[]> = {
  seller: ['seller', 'admin'],
  admin: ['admin'],
};

/** Throws Unauthorized or Forbidden unless the actor may call an operation of this access; `scope` bounds API keys. */
export function requireAccess(actor: Actor | undefined, access: Access, scope: string): void {
  if (actor?.scopes && !isCovered(actor.scopes, scope))
    throw new Forbidden(`This API key lacks the scope ${scope}.`);
  if (access === 'public') return;
  if (!actor) throw new Unauthorized('Sign in to do this.');
  if (access !== 'signed-in' && !ROLES[access].includes(actor.role)) {
    throw new Forbidden(`This needs the role ${access}.`);
  }
}

/** The actor of an operation that is not public; throws Unauthorized when nobody is signed in. */
export function requireActor(actor: Actor | undefined): Actor {
  if (!actor) throw new Unauthorized('Sign in to do this.');
  return actor;
}

function isCovered(scopes: readonly string[], scope: string): boolean {
  return scopes.includes('*') || scopes.includes(scope);
}
