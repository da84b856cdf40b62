import { Skeleton } from '@highstreet/ui/skeleton-shape';
import { useTranslations } from 'use-intl';

const cards = Array.from({ length: 8 }, (_, index) => index);

/** The shape of a page that is on its way. */
export function PageSkeleton() {
  const text = useTranslations('shell');
  return (
    <output aria-busy="true" className="flex flex-col gap-6">
      <span className="sr-only">{text('loading')}</span>
      <div className="flex flex-col gap-3">
        <Skeleton className="h-8 w-2/3 max-w-96" />
        <Skeleton className="h-4 w-full max-w-lg" />
      </div>
      <div className="grid grid-cols-2 gap-4 md:grid-cols-3 lg:grid-cols-4">
        {cards.map((card) => (
          <div key={card} className="flex flex-col gap-2">
            <Skeleton className="aspect-square w-full" />
            <Skeleton shape="line" className="w-3/4" />
            <Skeleton shape="line" className="w-1/3" />
          </div>
        ))}
      </div>
    </output>
  );
}
