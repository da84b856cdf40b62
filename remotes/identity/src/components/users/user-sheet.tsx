import { Sheet } from '@highstreet/ui/sheet';
import { useTranslations } from '@highstreet/ui/i18n';
import { Loading, Skeleton, SkeletonText } from '@highstreet/ui/skeleton';
import { useUser } from '../../api/get-user.ts';
import { Answer } from '../answer.tsx';
import { AuditList } from './audit-list.tsx';
import { UserActions } from './user-actions.tsx';
import { UserFacts } from './user-facts.tsx';

/** One user beside the list: what is known, what an admin can change, and what happened. */
export function UserSheet({ id, onClose }: { id: string | null; onClose: () => void }) {
  const text = useTranslations('identity.users');
  return (
    <Sheet title={text('sheetTitle')} isOpen={id !== null} onOpenChange={(isOpen) => !isOpen && onClose()}>
      {id !== null && <Content id={id} />}
    </Sheet>
  );
}

function Content({ id }: { id: string }) {
  const text = useTranslations('identity.audit');
  const user = useUser(id);
  return (
    <div className="flex flex-col gap-8 pt-1">
      <Answer query={user} skeleton={<SheetSkeleton />}>
        {(data) => (
          <>
            <UserFacts user={data} />
            <UserActions user={data} />
          </>
        )}
      </Answer>
      <section aria-label={text('title')} className="flex flex-col gap-4">
        <h3 className="text-base font-semibold text-ink">{text('title')}</h3>
        <AuditList userId={id} />
      </section>
    </div>
  );
}

function SheetSkeleton() {
  return (
    <Loading className="flex flex-col gap-4">
      <Skeleton shape="circle" className="size-16" />
      <Skeleton className="h-5 w-40" />
      <SkeletonText lines={5} />
    </Loading>
  );
}
