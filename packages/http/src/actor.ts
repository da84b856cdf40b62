export type Role = 'admin' | 'seller' | 'customer';

/** Who acts. `scopes` is present for an API key only and then bounds what the key may do (`catalog:read`, `catalog:write`, `*`). */
export type Actor = {
  id: string;
  role: Role;
  email: string;
  name: string;
  sessionId: string;
  verified: boolean;
  scopes?: string[] | undefined;
};

/** The header in which the gateway hands the actor to a slice; stripped from every request that comes from outside. */
export const ACTOR_HEADER = 'x-highstreet-actor';

/** The actor as the value of the actor header: URI-encoded JSON, so that any e-mail address is plain ASCII. */
export function encodeActor(actor: Actor): string {
  return encodeURIComponent(JSON.stringify(actor));
}

/** The actor of an actor header; undefined when the header is absent. Throws on a malformed one: only the gateway writes it. */
export function decodeActor(header: string | null | undefined): Actor | undefined {
  if (!header) return undefined;
  const value: unknown = JSON.parse(decodeURIComponent(header));
  if (!isActor(value)) throw new TypeError('malformed actor header');
  return value;
}

function isActor(value: unknown): value is Actor {
  if (typeof value !== 'object' || value === null) return false;
  return (
    'id' in value &&
    typeof value.id === 'string' &&
    'role' in value &&
    isRole(value.role) &&
    'sessionId' in value
  );
}

function isRole(value: unknown): value is Role {
  return value === 'admin' || value === 'seller' || value === 'customer';
}
