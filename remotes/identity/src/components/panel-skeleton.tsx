import { Panel } from '@highstreet/ui/panel';
import { Loading, Skeleton, SkeletonText } from '@highstreet/ui/skeleton';

/** Panels to come. */
export function PanelSkeleton({ count = 1 }: { count?: number }) {
  return (
    <Loading className="flex flex-col gap-6">
      {Array.from({ length: count }, (_, panel) => (
        <Panel key={panel}>
          <div className="flex flex-col gap-4">
            <Skeleton className="h-5 w-40" />
            <SkeletonText lines={2} />
            <Skeleton className="h-10 w-32" />
          </div>
        </Panel>
      ))}
    </Loading>
  );
}
