import { Loading, Skeleton } from '@highstreet/ui/skeleton';
import { useWords } from '../words.ts';

/** The shape of a part, or of a whole page, that is on its way. */
export function RemoteSkeleton({ page = false }: { page?: boolean }) {
  const words = useWords();
  return (
    <Loading label={words.loading} className="flex flex-col gap-4">
      {page && <Skeleton className="h-8 w-1/2" />}
      <Skeleton className={page ? 'h-64 w-full' : 'h-24 w-full'} />
    </Loading>
  );
}
