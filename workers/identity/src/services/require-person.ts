import { Forbidden, requireActor, type Actor } from '@highstreet/http';
import type { Ctx } from '../context.ts';

/** The signed-in person. API keys are refused, whatever their scopes: they must not make keys, sessions or passwords. */
export function requirePerson(ctx: Ctx): Actor {
  const actor = requireActor(ctx.actor);
  if (actor.scopes) throw new Forbidden('This needs a person who is signed in, not an API key.');
  return actor;
}
