import { Loading, Skeleton } from './skeleton.tsx';

/** A grid of cards to come: picture, two lines, price. */
export function CardGridSkeleton({ count = 8, ratio = 1 }: { count?: number; ratio?: number }) {
  return (
    <Loading className="grid grid-cols-2 gap-x-4 gap-y-8 md:grid-cols-3 lg:grid-cols-4">
      {Array.from({ length: count }, (_, card) => (
        <div key={card} className="flex flex-col gap-2">
          <Skeleton className="w-full" style={{ aspectRatio: ratio }} />
          <Skeleton shape="line" className="mt-2 w-4/5" />
          <Skeleton shape="line" className="w-1/2" />
          <Skeleton shape="line" className="w-1/4" />
        </div>
      ))}
    </Loading>
  );
}

/** Rows to come, as tall as those of a table or list. */
export function RowsSkeleton({ count = 6 }: { count?: number }) {
  return (
    <Loading className="divide-y divide-line rounded-lg border border-line bg-surface">
      {Array.from({ length: count }, (_, row) => (
        <div key={row} className="flex h-14 items-center gap-4 px-4">
          <Skeleton className="size-9 shrink-0" />
          <Skeleton shape="line" className="w-1/3" />
          <Skeleton shape="line" className="ms-auto w-16" />
        </div>
      ))}
    </Loading>
  );
}
