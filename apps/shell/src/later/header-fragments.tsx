import { Fragment, useSession } from '@highstreet/federation';
import { useFirstPageStands } from '../routing/use-idle.ts';
import { isFor } from '../slices/find-slice.ts';
import { slices } from '../slices.ts';

/**
 * Where slices show a part of theirs in the header; each keeps its room while it loads, and a dead one is left out. They load when
 * the first page stands: its own code and data go first.
 */
export function HeaderFragments() {
  const doesStand = useFirstPageStands();
  const { user } = useSession();
  return slices.flatMap(({ name, headerFragments }) =>
    headerFragments
      .filter((part) => isFor(part.roles, user?.role ?? null))
      .map((part) => (
        <div
          key={name + part.module}
          className="flex h-10 items-center justify-center"
          style={{ minWidth: part.width }}
        >
          {doesStand && (
            <Fragment slice={name} module={part.module} fallback={<span />} unavailable={<span />} />
          )}
        </div>
      )),
  );
}
