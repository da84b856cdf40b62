import type { Availability } from '../contract/api.ts';
import type { Ctx } from '../context.ts';
import { findAvailability } from '../db/availability.ts';
import { toPublic } from './announce-stock.ts';

const MOST = 100;

/** What there is of each of these variants, in the order asked for. One that is unknown here is not counted: it always sells. At most 100. */
export async function readAvailability(
  { db }: Pick<Ctx, 'db'>,
  variantIds: readonly string[],
): Promise<Availability[]> {
  if (variantIds.length > MOST)
    throw new RangeError(`${variantIds.length} variants are more than the ${MOST} of one call`);
  if (variantIds.length === 0) return [];
  const found = await findAvailability(db, { variantIds });
  const byId = new Map(found.map((variant) => [variant.variantId, toPublic(variant)]));
  return variantIds.map((variantId) => byId.get(variantId) ?? uncounted(variantId));
}

function uncounted(variantId: string): Availability {
  return { variantId, available: 0, isTracked: false, isBackorderAllowed: false, isLow: false };
}
