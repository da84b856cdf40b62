import { Loading, Skeleton } from '@highstreet/ui/skeleton';

/** The shape of a cart with two lines. */
export function CartSkeleton() {
  return (
    <Loading className="grid gap-8 lg:grid-cols-[1fr_22rem]">
      <div className="divide-y divide-line rounded-lg border border-line bg-surface">
        {[0, 1].map((row) => (
          <div key={row} className="flex gap-4 p-5">
            <Skeleton className="size-20 rounded-lg" />
            <div className="flex flex-1 flex-col gap-3">
              <Skeleton shape="line" className="w-2/3" />
              <Skeleton shape="line" className="w-1/4" />
              <Skeleton className="h-10 w-32 rounded-md" />
            </div>
          </div>
        ))}
      </div>
      <Skeleton className="h-72 rounded-lg" />
    </Loading>
  );
}
