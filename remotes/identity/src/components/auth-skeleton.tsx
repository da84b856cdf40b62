import { Loading, Skeleton } from '@highstreet/ui/skeleton';

/** The shape of a sign-in page while the session is looked up. */
export function AuthSkeleton() {
  return (
    <Loading className="mx-auto flex w-full max-w-[27rem] flex-col gap-6 py-2 sm:py-10">
      <Skeleton className="h-10 w-3/5" />
      <Skeleton className="h-72 w-full" />
    </Loading>
  );
}
