import { violatedConstraint, writeBatch, type Write } from '@highstreet/data';
import { Conflict, NotFound, requireActor } from '@highstreet/http';
import type { Location } from '../contract/index.ts';
import { inventoryProblems } from '../contract/problems.ts';
import type { Ctx } from '../context.ts';
import {
  closeLocation,
  findLocation,
  insertLocation,
  insertMainLocation,
  listSellerLocations,
  mainLocationId,
  renameLocation,
} from '../db/locations.ts';
import { canManage } from './load-item.ts';

const MOST = 50;

/** Where the actor keeps stock; for an admin, where `seller` does. */
export function listLocations(ctx: Ctx, seller?: string): Promise<Location[]> {
  const actor = requireActor(ctx.actor);
  return listSellerLocations(ctx.db, actor.role === 'admin' && seller !== undefined ? seller : actor.id);
}

/** At most 50 a seller; names are unique, whatever their case. */
export async function createLocation(ctx: Ctx, name: string): Promise<Location> {
  const { id: sellerId } = requireActor(ctx.actor);
  const known = await listSellerLocations(ctx.db, sellerId);
  if (known.length >= MOST)
    throw new Conflict(`You have ${MOST} locations; close one first.`, inventoryProblems.locationInUse);
  const id = ctx.newId('loc');
  const now = ctx.now();
  await write(ctx, [insertMainLocation(sellerId, now), insertLocation({ id, sellerId, name, now })]);
  return loadOwn(ctx, id);
}

export async function updateLocation(ctx: Ctx, id: string, name: string): Promise<Location> {
  const { sellerId } = await loadOwn(ctx, id);
  await write(ctx, [insertMainLocation(sellerId, ctx.now()), renameLocation(id, name)]);
  return loadOwn(ctx, id);
}

export async function deleteLocation(ctx: Ctx, id: string): Promise<void> {
  const location = await loadOwn(ctx, id);
  const [result] = await writeBatch(ctx.db, [closeLocation(id, ctx.now())]);
  if (result?.rowsAffected) return;
  throw new Conflict(
    location.isMain ? 'The main location stays.' : 'Something is still kept or promised there.',
    inventoryProblems.locationInUse,
  );
}

async function loadOwn(ctx: Ctx, id: string): Promise<Location> {
  const actor = requireActor(ctx.actor);
  const found = (await findLocation(ctx.db, id)) ?? (await findUnused(ctx, id));
  if (!found || !canManage(actor, found.sellerId)) throw new NotFound(`There is no location ${id}.`);
  return found;
}

/** A main location that nothing has been kept in yet. */
async function findUnused(ctx: Ctx, id: string): Promise<Location | undefined> {
  const actor = requireActor(ctx.actor);
  if (id !== mainLocationId(actor.id)) return undefined;
  return (await listSellerLocations(ctx.db, actor.id)).find((location) => location.id === id);
}

function write(ctx: Ctx, writes: Write[]) {
  return writeBatch(ctx.db, writes).catch((error: unknown) => {
    if (violatedConstraint(error) === undefined) throw error;
    throw new Conflict('One of your locations has this name.', inventoryProblems.locationTaken);
  });
}
