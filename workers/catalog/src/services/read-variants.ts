import type { VariantFacts, VariantSelection } from '../contract/index.ts';
import type { Ctx } from '../context.ts';
import { listVariantFacts } from '../db/variant-facts.ts';

const MOST_NAMES = 200;

/** What other slices need of variants, as it is in the database now; unknown names are left out. At most 200 names a call. */
export async function readVariants(
  { db }: Pick<Ctx, 'db'>,
  selection: VariantSelection,
): Promise<VariantFacts[]> {
  const count = namesOf(selection).length;
  if (count > MOST_NAMES) throw new RangeError(`${count} names are more than the ${MOST_NAMES} of one call`);
  return count === 0 ? [] : listVariantFacts(db, selection);
}

function namesOf(selection: VariantSelection): string[] {
  if ('variantIds' in selection) return selection.variantIds;
  return 'productIds' in selection ? selection.productIds : selection.skus;
}
