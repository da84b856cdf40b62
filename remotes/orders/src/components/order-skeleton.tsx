import { Loading, Skeleton, SkeletonText } from '@highstreet/ui/skeleton';

/** The shape of an order while it is read. */
export function OrderSkeleton() {
  return (
    <Loading className="flex flex-col gap-6">
      <Skeleton shape="line" className="h-9 w-72" />
      <Skeleton className="h-10 w-full" />
      <div className="grid gap-6 lg:grid-cols-3">
        <div className="flex flex-col gap-4 lg:col-span-2">
          <Skeleton className="h-52 w-full" />
          <SkeletonText lines={3} />
        </div>
        <Skeleton className="h-64 w-full" />
      </div>
    </Loading>
  );
}
