import { Loading, Skeleton } from '@highstreet/ui/skeleton';

/** The shape of the checkout: a form, and the summary beside it. */
export function CheckoutSkeleton() {
  return (
    <Loading className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_24rem]">
      <div className="flex flex-col gap-5">
        <Skeleton className="h-32 rounded-lg" />
        <Skeleton className="h-96 rounded-lg" />
        <Skeleton className="h-48 rounded-lg" />
      </div>
      <Skeleton className="h-80 rounded-lg max-lg:hidden" />
    </Loading>
  );
}
