import { Forbidden, NotFound, requireActor, type Actor } from '@highstreet/http';

/** Whether the actor may change what this seller offers: the seller and every admin. */
export function canSell(actor: Actor | undefined, sellerId: string): boolean {
  return (
    actor !== undefined && (actor.role === 'admin' || (actor.role === 'seller' && actor.id === sellerId))
  );
}

/** The actor who sells; throws Unauthorized or Forbidden for anybody else. */
export function requireSeller(actor: Actor | undefined): Actor {
  const seller = requireActor(actor);
  if (seller.role === 'customer') throw new Forbidden('Only sellers offer products.');
  return seller;
}

/** Throws unless the actor may change this seller's `thing`: an active one is forbidden, a hidden one does not exist for others. */
export function authorizeSeller(
  actor: Actor | undefined,
  sellerId: string,
  thing: { name: string; isVisible: boolean },
): void {
  if (canSell(actor, sellerId)) return;
  if (thing.isVisible) throw new Forbidden(`This ${thing.name} belongs to another seller.`);
  throw new NotFound(`There is no such ${thing.name}.`);
}
