import type { GiftCardStatus } from '@highstreet/promotions/contract';
import { Button } from '@highstreet/ui/button';
import { EmptyState } from '@highstreet/ui/empty-state';
import { ErrorPanel } from '@highstreet/ui/error-panel';
import { Messages, useTranslations } from '@highstreet/ui/i18n';
import { LoadMore } from '@highstreet/ui/load-more';
import { PageHeader } from '@highstreet/ui/page-header';
import { SearchField } from '@highstreet/ui/search-field';
import { Select } from '@highstreet/ui/select';
import { Gift, Plus } from 'lucide-react';
import { useState } from 'react';
import { type CardList, useGiftCards } from '../api/list-gift-cards.ts';
import { CardSheet } from '../components/gift-cards/card-sheet.tsx';
import { CardTable } from '../components/gift-cards/card-table.tsx';
import { IssueDialog } from '../components/gift-cards/issue-dialog.tsx';
import { useListAddress } from '../list/use-list-address.ts';
import { messages } from '../messages.ts';

const statuses: (GiftCardStatus | 'all')[] = ['all', 'usable', 'spent', 'expired', 'blocked'];

export function GiftCardsPage() {
  return (
    <Messages messages={messages}>
      <Content />
    </Messages>
  );
}

function Content() {
  const text = useTranslations('promotions.cards');
  const address = useListAddress(statuses, 'all');
  const [isIssuing, setIssuing] = useState(false);
  return (
    <div data-boundary="promotions">
      <title>{text('title')}</title>
      <PageHeader
        title={text('heading')}
        description={text('intro')}
        actions={
          <Button variant="primary" icon={<Plus aria-hidden />} onPress={() => setIssuing(true)}>
            {text('issue')}
          </Button>
        }
      />
      <div className="flex flex-wrap items-end justify-between gap-3 pb-4">
        <Select
          label={text('status')}
          isLabelHidden
          items={statuses.map((id) => ({ id, label: text(`statuses.${id}`) }))}
          value={address.list.status}
          onChange={address.setStatus}
          className="w-full sm:w-56"
        />
        <SearchField
          label={text('search')}
          placeholder={text('search')}
          value={address.typed}
          onChange={address.setTyped}
          className="w-full sm:w-72"
        />
      </div>
      <List list={address.list} />
      {isIssuing && <IssueDialog onClose={() => setIssuing(false)} />}
    </div>
  );
}

function List({ list }: { list: CardList }) {
  const text = useTranslations('promotions.cards');
  const query = useGiftCards(list);
  const [openId, setOpenId] = useState<string>();
  const cards = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const open = cards.find(({ id }) => id === openId);
  const isNarrowed = list.q !== '' || list.status !== 'all';
  if (query.isError && !query.data)
    return (
      <ErrorPanel error={query.error} onRetry={() => void query.refetch()} isRetrying={query.isFetching} />
    );
  return (
    <>
      <CardTable
        cards={cards}
        isLoading={query.isPending}
        onOpen={({ id }) => setOpenId(id)}
        empty={
          <EmptyState
            icon={<Gift />}
            title={text(isNarrowed ? 'noneFound' : 'none')}
            description={text(isNarrowed ? 'noneFoundHint' : 'noneHint')}
          />
        }
      />
      {cards.length > 0 && (
        <LoadMore
          shown={cards.length}
          hasMore={query.hasNextPage}
          isLoading={query.isFetchingNextPage}
          onLoadMore={() => void query.fetchNextPage()}
        />
      )}
      {open && <CardSheet card={open} onClose={() => setOpenId(undefined)} />}
    </>
  );
}
