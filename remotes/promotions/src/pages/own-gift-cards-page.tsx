import type { GiftCard } from '@highstreet/promotions/contract';
import { signInPath, useSession } from '@highstreet/federation';
import { ButtonLink } from '@highstreet/ui/button-link';
import { RowsSkeleton } from '@highstreet/ui/card-skeleton';
import { EmptyState } from '@highstreet/ui/empty-state';
import { ErrorPanel } from '@highstreet/ui/error-panel';
import { Messages, useFormat, useTranslations } from '@highstreet/ui/i18n';
import { LoadMore } from '@highstreet/ui/load-more';
import { PageHeader } from '@highstreet/ui/page-header';
import { Gift } from 'lucide-react';
import { useOwnGiftCards } from '../api/list-own-gift-cards.ts';
import { ClaimForm } from '../components/gift-cards/claim-form.tsx';
import { OwnCard } from '../components/gift-cards/own-card.tsx';
import { messages } from '../messages.ts';
import { paths } from '../paths.ts';

export function OwnGiftCardsPage() {
  return (
    <Messages messages={messages}>
      <Content />
    </Messages>
  );
}

function Content() {
  const text = useTranslations('promotions.own');
  const { status } = useSession();
  const query = useOwnGiftCards(status === 'signed-in');
  const cards = query.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <div data-boundary="promotions">
      <title>{text('title')}</title>
      <PageHeader
        variant="display"
        title={text('heading')}
        description={cards.length === 0 ? text('intro') : <Total cards={cards} />}
      />
      {status === 'anonymous' ? (
        <EmptyState
          icon={<Gift />}
          title={text('signIn')}
          description={text('signInHint')}
          action={
            <ButtonLink href={signInPath({ pathname: paths.ownGiftCards })} variant="primary">
              {text('toSignIn')}
            </ButtonLink>
          }
        />
      ) : (
        <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
          {query.isError && !query.data ? (
            <ErrorPanel
              error={query.error}
              onRetry={() => void query.refetch()}
              isRetrying={query.isFetching}
            />
          ) : query.data ? (
            <Cards
              cards={cards}
              hasMore={query.hasNextPage}
              isLoading={query.isFetchingNextPage}
              onLoadMore={() => void query.fetchNextPage()}
            />
          ) : (
            <RowsSkeleton count={4} />
          )}
          <ClaimForm />
        </div>
      )}
    </div>
  );
}

type CardsProps = { cards: GiftCard[]; hasMore: boolean; isLoading: boolean; onLoadMore: () => void };

function Cards({ cards, ...more }: CardsProps) {
  const text = useTranslations('promotions.own');
  if (cards.length === 0)
    return <EmptyState icon={<Gift />} title={text('none')} description={text('noneHint')} />;
  return (
    <div className="flex min-w-0 flex-col gap-4">
      <ul aria-label={text('heading')} className="flex flex-col gap-4">
        {cards.map((card) => (
          <OwnCard key={card.id} card={card} />
        ))}
      </ul>
      {more.hasMore && <LoadMore {...more} shown={cards.length} />}
    </div>
  );
}

/** What can be spent altogether, by currency. */
function Total({ cards }: { cards: readonly GiftCard[] }) {
  const text = useTranslations('promotions.own');
  const format = useFormat();
  const sums = new Map<string, number>();
  for (const { status, balance } of cards)
    if (status === 'usable') sums.set(balance.currency, (sums.get(balance.currency) ?? 0) + balance.amount);
  const shown = [...sums].map(([currency, amount]) => format.money(amount, currency));
  return sums.size === 0 ? text('nothingLeft') : text('total', { total: format.list(shown) });
}
