import { Skeleton } from '@highstreet/ui/skeleton-shape';
import { useWords } from '../words.ts';

/** The shape of a part, or of a whole page, that is on its way. */
export function RemoteSkeleton({ page = false }: { page?: boolean }) {
  const words = useWords();
  return (
    <output aria-busy="true" className="flex flex-col gap-4">
      <span className="sr-only">{words.loading}</span>
      {page && <Skeleton className="h-8 w-1/2" />}
      <Skeleton className={page ? 'h-64 w-full' : 'h-24 w-full'} />
    </output>
  );
}
