import type { ProductInput } from '../api/product-input.ts';
import { changedFields, isSame, pickFields, type ProductField } from './changed-fields.ts';

export type Side = 'mine' | 'theirs';

/** What two people did to one product since `base`. */
export type Comparison = {
  /** Changed by both, and differently: somebody must choose. */
  conflicts: ProductField[];
  /** Changed by the other side only: kept without asking. */
  takenOver: ProductField[];
};

/** Options and variants belong together: a conflict in one is a conflict in `variants`. */
export function compareVersions(base: ProductInput, mine: ProductInput, theirs: ProductInput): Comparison {
  const own = changedFields(base, mine);
  const other = changedFields(base, theirs);
  const differ = (field: ProductField) => !isSame(mine[field], theirs[field]);
  const conflicts = other.filter((field) => own.includes(field) && differ(field));
  const takenOver = other.filter((field) => !own.includes(field));
  if (!conflicts.includes('options') && !conflicts.includes('variants')) return { conflicts, takenOver };
  const apart = (field: ProductField) => field !== 'options' && field !== 'variants';
  return { conflicts: [...conflicts.filter(apart), 'variants'], takenOver: takenOver.filter(apart) };
}

/** The product after the choice: mine, with what the other side changed alone, and its version where it was chosen. */
export function mergeVersions(
  mine: ProductInput,
  theirs: ProductInput,
  { conflicts, takenOver }: Comparison,
  choice: Partial<Record<ProductField, Side>>,
): ProductInput {
  const chosen = conflicts.filter((field) => choice[field] === 'theirs');
  const together = [...takenOver, ...chosen].flatMap((field) =>
    field === 'variants' ? ['options', 'variants'] : [field],
  );
  return { ...mine, ...pickFields(theirs, new Set(together)) };
}
