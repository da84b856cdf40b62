import { Button } from '@highstreet/ui/button';
import { RowsSkeleton } from '@highstreet/ui/card-skeleton';
import { EmptyState } from '@highstreet/ui/empty-state';
import { useTranslations } from '@highstreet/ui/i18n';
import { LoadMore } from '@highstreet/ui/load-more';
import { PageHeader } from '@highstreet/ui/page-header';
import { Users } from 'lucide-react';
import { useUsers } from '../api/list-users.ts';
import { Answer } from '../components/answer.tsx';
import { PageTitle } from '../components/page-title.tsx';
import { Screen } from '../components/screen.tsx';
import { UserFilters } from '../components/users/user-filters.tsx';
import { UserSheet } from '../components/users/user-sheet.tsx';
import { UserTable } from '../components/users/user-table.tsx';
import { useUserFilter } from '../components/users/use-user-filter.ts';

export function UsersPage() {
  return (
    <Screen>
      <Content />
    </Screen>
  );
}

function Content() {
  const text = useTranslations('identity.users');
  const { filter, setFilter, clear, openId, open, close } = useUserFilter();
  const users = useUsers(filter);
  return (
    <div className="flex flex-col gap-5">
      <PageTitle>{text('title')}</PageTitle>
      <PageHeader title={text('title')} description={text('intro')} className="-mb-3" />
      <UserFilters filter={filter} onChange={setFilter} />
      <Answer query={users} skeleton={<RowsSkeleton count={8} />}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.items);
          return (
            <div
              aria-busy={users.isPlaceholderData}
              className={users.isPlaceholderData ? 'opacity-60' : undefined}
            >
              <UserTable users={rows} onOpen={open} empty={<NobodyFound onClear={clear} />} />
              {rows.length > 0 && (
                <LoadMore
                  shown={rows.length}
                  hasMore={users.hasNextPage}
                  isLoading={users.isFetchingNextPage}
                  onLoadMore={() => void users.fetchNextPage()}
                />
              )}
            </div>
          );
        }}
      </Answer>
      <UserSheet id={openId} onClose={close} />
    </div>
  );
}

function NobodyFound({ onClear }: { onClear: () => void }) {
  const text = useTranslations('identity.users');
  return (
    <EmptyState
      title={text('emptyTitle')}
      description={text('emptyText')}
      icon={<Users />}
      action={<Button onPress={onClear}>{text('clear')}</Button>}
    />
  );
}
