import type { CouponStatus } from '@highstreet/promotions/contract';
import { Button } from '@highstreet/ui/button';
import { ButtonLink } from '@highstreet/ui/button-link';
import { EmptyState } from '@highstreet/ui/empty-state';
import { ErrorPanel } from '@highstreet/ui/error-panel';
import { Messages, useTranslations } from '@highstreet/ui/i18n';
import { LoadMore } from '@highstreet/ui/load-more';
import { PageHeader } from '@highstreet/ui/page-header';
import { SearchField } from '@highstreet/ui/search-field';
import { Select } from '@highstreet/ui/select';
import { Layers, Plus, TicketPercent } from 'lucide-react';
import { useState } from 'react';
import { type CouponList, useCoupons } from '../api/list-coupons.ts';
import { BulkDialog } from '../components/coupons/bulk-dialog.tsx';
import { CouponTable } from '../components/coupons/coupon-table.tsx';
import { useListAddress } from '../list/use-list-address.ts';
import { messages } from '../messages.ts';
import { paths } from '../paths.ts';

const statuses: (CouponStatus | 'all')[] = ['all', 'active', 'scheduled', 'expired', 'used-up', 'inactive'];

export function CouponsPage() {
  return (
    <Messages messages={messages}>
      <Content />
    </Messages>
  );
}

function Content() {
  const text = useTranslations('promotions.coupons');
  const address = useListAddress(statuses, 'all');
  const [isBulk, setBulk] = useState(false);
  return (
    <div data-boundary="promotions">
      <title>{text('title')}</title>
      <PageHeader
        title={text('heading')}
        description={text('intro')}
        actions={
          <>
            <ButtonLink href={paths.newCoupon} variant="primary" icon={<Plus aria-hidden />}>
              {text('new')}
            </ButtonLink>
            <Button icon={<Layers aria-hidden />} onPress={() => setBulk(true)}>
              {text('bulk')}
            </Button>
          </>
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
      {isBulk && <BulkDialog onClose={() => setBulk(false)} />}
    </div>
  );
}

function List({ list }: { list: CouponList }) {
  const query = useCoupons(list);
  const coupons = query.data?.pages.flatMap(({ items }) => items) ?? [];
  if (query.isError && !query.data)
    return (
      <ErrorPanel error={query.error} onRetry={() => void query.refetch()} isRetrying={query.isFetching} />
    );
  return (
    <>
      <div
        aria-busy={query.isPlaceholderData}
        className={query.isPlaceholderData ? 'opacity-60 transition-opacity' : 'transition-opacity'}
      >
        <CouponTable coupons={coupons} isLoading={query.isPending} empty={<NoCoupons list={list} />} />
      </div>
      {coupons.length > 0 && (
        <LoadMore
          shown={coupons.length}
          hasMore={query.hasNextPage}
          isLoading={query.isFetchingNextPage}
          onLoadMore={() => void query.fetchNextPage()}
        />
      )}
    </>
  );
}

function NoCoupons({ list }: { list: CouponList }) {
  const text = useTranslations('promotions.coupons');
  const isNarrowed = list.q !== '' || list.status !== 'all';
  return (
    <EmptyState
      icon={<TicketPercent />}
      title={text(isNarrowed ? 'noneFound' : 'none')}
      description={text(isNarrowed ? 'noneFoundHint' : 'noneHint')}
      action={
        isNarrowed ? undefined : (
          <ButtonLink href={paths.newCoupon} variant="primary" icon={<Plus aria-hidden />}>
            {text('new')}
          </ButtonLink>
        )
      }
    />
  );
}
